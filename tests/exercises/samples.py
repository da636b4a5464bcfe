"""Exercises as authors write them, a few of each kind: what every law is tested on."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from learn_app.content.convert import FAILED, Converter
from learn_app.content.files import ModuleFiles
from learn_app.content.kinds import load_kind
from learn_app.content.source import parse_source

WORLD = """\
owner: {name: Amina Benali, email: amina.benali@courriel.example}
people:
  sophie: {name: Sophie Martin, email: sophie.martin@courriel.example}
  boutique: {name: La Boutique, email: offres@boutique.example}
cards:
  nadia:
    title: La fiche de Nadia
    lines: [{id: nom, label: Nom, value: Benali}, {id: naissance, label: Née le, value: 04/07/1988}]
messages:
  - {id: invitation, from: sophie, subject: Anniversaire, folder: inbox, unread: true, body: "Tu viens ?"}
  - {id: pub, from: boutique, subject: Soldes, folder: inbox, unread: true, body: Achetez.}
sites:
  bibliotheque:
    title: Inscription
    address: https://bibliotheque.ville.example/inscription
    steps:
      - title: Vous
        fields:
          - {id: nom, type: text, label: Nom, required: true}
          - {id: naissance, type: date, label: Date de naissance, required: true}
      - title: Votre carte
        fields:
          - id: statut
            type: radio
            label: Vous êtes
            options: [{id: nouveau, text: Nouveau}, {id: inscrit, text: Inscrit}]
            required: true
          - {id: reglement, type: checkbox, label: J’accepte le règlement, required: true}
          - id: quartier
            type: list
            label: Quartier
            options: [{id: gare, text: Gare}, {id: port, text: Port}]
            required: true
    receipt: Votre demande est enregistrée.
files:
  - {path: Documents/Factures/mai.pdf, text: "42 €"}
  - {path: Images/plage.jpg, pictogram: sunflower}
  - {path: Clé USB/cv.pdf}
phone:
  messages:
    - {id: code, from: Banque, text: "Votre code : 482913."}
    - {id: colis, from: Colis, text: "Payez.", scam: true, link: a.example, page: Payez., number: 08 99}
  calls:
    - {id: banque, caller: Banque, says: [Bonjour., Le code ?], after: code, official: Banque, answer: Non.}
"""

SAMPLES: dict[str, list[str]] = {
    "info": [
        "pictogram: computer-mouse",
        "points: [{text: Un., pictogram: eyes}, {text: Deux.}]",
    ],
    "click": [
        "targets: {count: 5, size: large, pictogram: glowing-star}",
        "button: right\ntargets: {count: 3, pictogram: key}\nothers: {count: 4, size: small, pictogram: fox}",
        "targets: {count: 3, pictogram: butterfly}\nmoving: slow",
        "targets: {look: button, labels: [Valider]}\nothers: {look: link, labels: [Annuler, Fermer]}",
    ],
    "type": [
        "words: [bonjour, été, Noël]",
        'words: ["l’eau à 5 €", amina@courriel.example]\nkeyboard: hidden',
        "words: [fête, 12]\npolicy: backspace",
        "words: [été, À]\npolicy: free",
    ],
    "choice": [
        "options: [{id: a, text: Un, right: true, why: Oui.}, {id: b, text: Deux}, {id: c, text: Trois}]",
        "options: [{id: a, text: Un, right: true}, {id: b, text: Deux}, {id: c, text: Trois, right: true}]",
    ],
    "drag": [
        """\
items:
  - {id: pomme, pictogram: red-apple, label: Pomme, zone: fruits}
  - {id: carotte, pictogram: carrot, label: Carotte, zone: legumes}
  - {id: poire, label: Poire, zone: fruits}
zones: [{id: fruits, label: Fruits, pictogram: basket}, {id: legumes, label: Légumes}]
""",
        """\
items: [{id: lettre, label: Lettre, zone: boite}, {id: carte, label: Carte, zone: boite}]
zones: [{id: boite, label: Boîte}, {id: tiroir, label: Tiroir}]
by: both
""",
        "slider: {from: 10, to: 30, start: 18, goal: 21, label: Température, unit: degrés}",
    ],
    "desktop": [
        """\
world: world.yaml
open: mail
goals:
  - {do: mail.read, message: invitation, say: Ouvrir l’e-mail}
  - {do: mail.send, reply_to: invitation, body_matches: "oui|viens", body: "Oui, je viens.", say: Répondre}
  - {do: mail.delete, message: pub, say: Supprimer la publicité}
  - {do: mail.folder, folder: sent, say: Ouvrir les messages envoyés}
""",
        """\
world: world.yaml
open: mail
goals:
  - {do: mail.reply, message: invitation, say: Cliquer sur Répondre}
  - {do: mail.write, body_matches: "oui|viens", body_excludes: "non|viens pas", say: Écrire votre réponse}
  - {do: mail.send, reply_to: invitation, body_matches: "oui|viens", body_excludes: "non", say: Envoyer}
  - {do: mail.delete, message: pub, say: Supprimer la publicité}
  - {do: mail.restore, message: pub, say: La reprendre}
  - {do: mail.forward, message: pub, say: Cliquer sur Transférer}
  - {do: mail.to, to: sophie, say: Écrire l’adresse}
  - {do: mail.send, forward: pub, to: sophie, say: Envoyer}
  - {do: mail.compose, say: Cliquer sur Nouveau}
  - {do: mail.write, subject_matches: "bonjour", say: Écrire l’objet}
  - {do: mail.send, to: sophie, say: Envoyer}
""",
        """\
world: world.yaml
open: bibliotheque
card: nadia
goals:
  - {do: form.fill, site: bibliotheque, field: naissance, value: 04/07/1988, say: Remplir la date}
  - {do: form.step, site: bibliotheque, step: 2, say: Aller à la page 2}
  - do: form.submit
    site: bibliotheque
    values: {nom: Benali, naissance: 04/07/1988, statut: nouveau, reglement: "true", quartier: port}
    say: Valider
""",
        """\
world: world.yaml
open: phone
goals:
  - {do: code.seen, message: code, say: Lire le code}
  - {do: call.ended, call: banque, official: true, say: Raccrocher et rappeler}
  - {do: sms.read, message: colis, say: Lire}
  - {do: scam.report, message: colis, say: Signaler}
  - {do: sms.block, message: colis, say: Bloquer}
  - {do: sms.delete, message: colis, say: Supprimer}
  - {do: sms.restore, message: colis, say: Reprendre}
""",
        """\
world: world.yaml
open: desktop
windows: true
goals:
  - {do: mail.read, message: invitation, say: Ouvrir l’e-mail}
  - {do: form.step, site: bibliotheque, step: 2, say: Aller à la page 2}
""",
    ],
    "double_click": [
        "targets: {count: 3, pictogram: file-folder}",
        "targets: {count: 2, size: small, pictogram: e-mail}\ntempo: system",
    ],
    "scroll": [
        "find: {pictogram: sunflower, label: La fleur}\nmeans: wheel",
        "find: {pictogram: key, label: La clé}\naxis: horizontal\nmeans: bar\nat: right\nlength: 4",
        "find: {pictogram: fox, label: Le renard}\naxis: both\nat: middle",
    ],
    "key_find": [
        'keys: [a, E, é, "5", Espace, Entrée, Maj, Tab, Suppr]',
        'keys: ["^", Gauche, "@"]\nkeyboard: hidden',
    ],
    "select_text": [
        'text: "Bonjour Amina, je viens samedi avec les enfants."\nselect: samedi',
        """\
text: "Chère Sophie.\\n\\nMerci ! Je viens samedi, vers 10 h. À bientôt."
select: Je viens samedi, vers 10 h.
""",
    ],
    "compose": [
        "words: [forêt, Noël, ÉTÉ, où]",
        'words: ["12 €, à #7", "c’est @"]\nkeyboard: hidden',
    ],
    "reach": [
        "targets: {count: 4, pictogram: glowing-star}",
        "targets: {count: 3, size: small, pictogram: butterfly}\norder: any",
    ],
    "path": [
        "shape: line",
        "shape: curve\nwidth: narrow\npictogram: house",
        "shape: zigzag\nwidth: medium",
        "shape: spiral",
    ],
    "edit": [
        "text: Je vous écrit demian.\nwanted: Je vous écris demain.",
        'text: "Bonjour\\nl’ami"\nwanted: "Bonsoir\\nles amis"\nmodel: hidden\nlines: 3',
        'text: ""\nwanted: oui\nbegin: outside',
    ],
    "reveal": [
        "cover: cat-face",
    ],
    "shortcut": [
        "do: copy-paste\ntext: Rendez-vous lundi.",
        "do: arrows\nkeyboard: hidden",
        "shortcuts: [Ctrl+S, Maj+Tab, Échap, Ctrl+Maj+T]",
    ],
    "hotspot": [
        """\
image: desktop-computer
spots:
  - {id: ecran, label: L’écran, box: [8, 8, 84, 56]}
  - {id: clavier, label: Le clavier, box: [15.5, 74, 69, 18]}
find: [clavier, ecran]
ask: {clavier: Montrez le clavier., ecran: Montrez l’écran.}
""",
        """\
image: file-folder
spots:
  - {id: dossier, label: Le dossier, box: [5, 5, 50, 60], button: right}
  - {id: ouvrir, label: Ouvrir, box: [60, 5, 35, 20], after: dossier}
  - {id: copier, label: Copier, box: [60, 30, 35, 20], after: dossier}
  - {id: corbeille, label: La corbeille, box: [5, 70, 20, 20]}
find: [dossier, ouvrir]
ask: {dossier: Ouvrez le menu du dossier., ouvrir: Choisissez Ouvrir.}
then: [{after: dossier, image: clipboard}, {after: ouvrir, image: open-file-folder}]
""",
    ],
    "practice": [
        "track: essentiel",
        "track: dix-doigts\ncount: 8\nkeyboard: hidden",
    ],
    "judge": [
        """\
look: mail
from: Banque du Pont
address: alerte@gain-rapide.example
subject: Urgent
body: |
  Bonjour cher client,
  Votre compte est bloqué. Il reste 2 heures !
link: https://banque-du-pont.gain-rapide.example
button: Débloquer
scam: true
clues:
  - {id: adresse, at: address, why: Ce n’est pas la banque.}
  - {id: vite, words: Il reste 2 heures, why: On vous presse., hint: Cherchez un délai.}
  - {id: lien, at: link, why: L’adresse finit mal.}
harmless: [{words: Bonjour, why: Tout le monde dit bonjour.}]
""",
        """\
look: sms
from: Bibliothèque
body: Votre livre est arrivé.
scam: false
why: Rien n’est demandé.
""",
        """\
look: popup
subject: Attention !
body: Appelez vite.
button: Appeler
scam: true
wrong: C’est un piège.
clues: [{id: appel, at: button, why: Un site ne fait pas téléphoner.}]
""",
    ],
}
"""Kind → what stands in the exercise besides the common fields."""


def read_sample(kind_name: str, number: int) -> Any:
    """Return the spec of a sample, read as the loader reads it."""
    source = parse_source(SAMPLES[kind_name][number].encode(), f"{kind_name}.yaml")
    assert source.root is not None
    assert not source.problems
    with TemporaryDirectory() as folder:
        (Path(folder) / "world.yaml").write_text(WORLD, encoding="utf-8")
        converter = Converter(f"{kind_name}.yaml", ModuleFiles(Path(folder), ""))
        spec = converter.convert(source.root, load_kind(kind_name).spec)
    assert spec is not FAILED, converter.problems
    return spec
