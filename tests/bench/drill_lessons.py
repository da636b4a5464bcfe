"""The exercises that ``drills.py`` measures, as an author would write them: one lesson each."""

MODULE = """format: 1
title: Mesure
summary: Pour mesurer.
pictogram: keyboard
hue: keyboard
lessons: [{lessons}]
"""
LESSON = """title: Mesure
goal: mesurer
minutes: 5
exercises:
  - id: un
    say: Faites ceci.
    more: Prenez votre temps, c’est **sans danger**.
    hint: Regardez.
    {exercise}
"""
DRILLS = {
    "reach": "kind: reach\n    targets: {count: 6, size: medium, pictogram: butterfly}\n    order: any",
    "reveal": "kind: reveal\n    cover: cat-face",
    "path": "kind: path\n    shape: curve\n    width: wide",
    "click": "kind: click\n    targets: {look: button, labels: [Valider, Envoyer, Imprimer]}",
    "double_click": (
        "kind: double_click\n    targets: {count: 5, size: large, pictogram: wrapped-gift}\n    tempo: slow"
    ),
    "drag": (
        "kind: drag\n    items: [{id: a, label: Pomme, pictogram: red-apple, zone: z}]\n"
        "    zones: [{id: z, label: Fruits}, {id: y, label: Légumes}]"
    ),
    "select_text": (
        "kind: select_text\n    select: les enfants\n    text: "
        '"Chère Sophie. Merci pour la carte, elle est sur la table. Je viens samedi avec les enfants, '
        'vers dix heures, si le train est à l’heure. À bientôt, et bonjour à tous."'
    ),
    "scroll": "kind: scroll\n    find: {pictogram: sunflower, label: La fleur}\n    length: 40",
    "hotspot": (
        "kind: hotspot\n    image: desktop-computer\n"
        "    spots: [{id: e, label: L’écran, box: [8, 8, 84, 56]}, "
        "{id: c, label: Le clavier, box: [15, 74, 69, 18]}]\n"
        "    find: [c, e]\n    ask: {c: Montrez le clavier., e: Montrez l’écran.}"
    ),
    "type": "kind: type\n    words: [le facteur passe le matin, je prends le train, la rue du moulin]",
    "practice": "kind: practice\n    track: essentiel",
    "compose": "kind: compose\n    words: [Le Facteur passe, Je prends le Train, la Rue du Moulin]",
    "key_find": "kind: key_find\n    keys: [a, z, e, r, t, y, u, i, o, p, q, s, d, f, g, h, j, k, l, m]",
    "edit": "kind: edit\n    text: Amina,\n    wanted: Amina, je vous ecris demain matin",
    "shortcut": "kind: shortcut\n    do: copy-paste",
}
