"""French words by frequency, made by assets/words/generate.py: not to be edited by hand.

From wordfreq by Robyn Speer, https://doi.org/10.5281/zenodo.7199437, under the licence CC BY-SA 4.0,
which holds for this file too; its sources are named in assets/words/LICENSE. Most frequent first.
"""

WORDS = """\
de la le et les est en des un que pas une du il pour dans je qui au ce sur par on ne plus avec mais se vous
ça tu elle son ai ou si sont tout fait nous comme être bien ils cette faire sa aux même me ont était été mon
ses lui aussi peut deux leur moi ces quand après suis très tous sans avoir non où va encore alors avait
entre temps ans autres dit ma là peu autre rien dire monde te fois faut toujours voir bon contre votre avant
depuis donc notre sous jamais vie moins dont toi déjà quoi soit trop leurs ton toute chez gens juste oui
vraiment ainsi as grand pays mes beaucoup jour quelques comment es premier sera nos personne cela trois
homme ici toutes vu cas chose doit partie car eu première bonne fin mieux pendant petit puis année cet ceux
elles moment place plusieurs pourquoi ta ville jours mois vers histoire sais années fais nouveau nouvelle
part travail compte merci prendre veut état aller cours peux reste veux vos celui chaque grande personnes
femme nom prix également point seul vais eux lieu lors vrai droit selon coup mettre serait pense quelque
tant avais groupe maison tête étaient aime aurait avons enfants famille parler suite assez besoin demande
genre savoir société trouve celle côté passe pouvoir question raison sens ailleurs avez certains devant dis
jeu soir souvent effet ni partir surtout équipe choses dernier enfin font nombre parle porte seulement site
eau ensemble hommes petite femmes mère passer près quel tes vois aucun loi parti pris père rapport dès
peuvent pu trouver autant face fille fut gros niveau passé pourrait quatre semaine service seule accord
article donne donner ligne problème vient cause crois début exemple fils jeune mis système air aucune bas
centre façon heure heures loin possible projet conseil dernière idée notamment nuit vont étais argent tour
vue êtes an aura dessus film meilleur corps ensuite forme haut or plutôt arrive avaient chef fort public
tard ayant main terre titre matin mise plan saison sait type aide belle choix long minutes retour situation
sommes vite yeux amour base journée nord devrait donné grâce moyen ordre prend école étant but cinq manière
mars semble sujet truc agit enfant nouvelles parfois quelle rue sud sûr vidéo amis art beau compris gauche
livre musique région jeunes longtemps match permet simple voit chambre deuxième importe juin lorsque mai
plein septembre sécurité série ancien certaines grands important jouer membres parmi peine presque services
tellement époque allez doute force lire marché mot points recherche santé seront train voix écrit affaires
autour avis cependant faites hier juillet millions nationale nombreux parents propre rendre vivre droite
environ fond mesure pourtant trouvé abord affaire envie gars laquelle nouveaux octobre pouvez siècle sortir
terme viens voiture ait avril droits frère janvier jeux questions roi venir action club culture difficile
existe laisse malgré milieu produit programme propos route états derrière direction doivent emploi feu
marche mots mêmes période tel âge bois chance confiance croire date dix décembre laisser manque mode
novembre petits plaisir produits rencontre résultats six août aurais blanc classe commence demain demander
formation liste photo rôle attention bout esprit espère garde internet intérieur intérêt mouvement noir
origine présente regarde rouge sortie auteur bonjour février justice langue meilleure met occasion offre
perdu qualité risque scène sinon travaux appelle cadre changer grandes libre premiers semaines vieux connais
facile image lien mer photos rester sauf source troisième aider ami campagne coupe cour durant faisait objet
partout problèmes seconde valeur étude études chacun cher devient données dû hors joue lequel montre
national penser poste présent publique réponse réseau salle texte veulent appel celles certain contrôle dois
message position succès activité carte chercher connu création devenir filles fonction nature travers
annonce arrêter bientôt chemin demi directeur espace liberté mariage passage présence sort zone économie
bureau compagnie entrée mains moyenne pied presse prise réalité social sorte utiliser accès dimanche départ
générale lit mauvais numéro puisque regarder soient soleil taux voie acheter attendre bras charge fini haute
manger marque moyens perdre pièces pratique sociale victoire vérité cherche domaine idées monsieur payer
peuple proche publié reçu répondre suivre auprès code demandé entendu faisant gagner honneur journal matière
ouest permis retrouver résultat sept soirée sol sport téléphone version arriver arrivée cœur devoir double
midi mission moitié page pièce pourra prochaine prêt rend technique union voyage énergie éviter arrête
articles bord combien continue contraire courant derniers devait entendre faits faute fera finale heureux
joueur longue porter pouvait samedi second style sérieux terrain villes comprends créer décision défense
désormais frais hôtel instant livres majorité modèle obtenir outre paix puisse rappelle solution assemblée
bande commencé commune comprend contrat faux forces groupes note suffit total tôt vol voulu éléments avenir
bons critique dehors dernières devenu discours dur explique forte fête joueurs maître personnel petites
premières preuve propose vendredi éducation adresse apprendre avance ceci court dos endroit essayer grave
huit lumière meilleurs médias retrouve toutefois activités arrière bonnes commencer commerce faite films
grosse habitants montrer physique quartier rendez telle unique vente via vis appelé arrivé connaître lettre
lieux parole pieds principe prochain projets radio relations règles table vaut édition analyse arrêté
assurer carrière commun couleur disent durée erreur espèce faible large lundi mauvaise membre ministère neuf
objectif relation rendu respect secteur soutien tomber utilisé vacances actions allait change concours
couple course décidé fonds gestion mesures mètres normal ouverture poids réussi sert sociaux suivant suivi
taille viennent village visite voulait voulez bref ciel clair comité continuer dirait fallait mémoire ouvert
revenir signe tenir tient trucs album ancienne attend cinéma expliquer garder industrie mondiale permettre
prends soi tiens valeurs vouloir écoute île animaux banque chanson ferme final maire opération parc parties
pleine pose raisons sorti visage véritable écrire anciens avion calme chien cool enquête envoyer images
ligue limite parfait port seuls transport vitesse étranger cheveux dollars dossier hiver joué ouvrir
pression puissance stade théâtre volonté vraie élèves évolution adore drôle débat oublier propres regard
revient rêve science souhaite touche travaille voulais étudiants absence blanche capable changé cité clients
coups habitude poser principal publics royaume référence sciences secret usage émission auraient beaux
chaîne classique comptes concerne contact créé dame direct divers effets envers fer fil froid frères futur
gaz lignes nouvel pareil parlé privé rapide réseaux réunion tableau tendance vingt vit atteint boulot bébé
choisi côte familles fasse finir gagné goût humain lettres lois madame oublié parlement peau surface tels
vendre venu écoles épisode équipes aimerais appris arrêt avocat bonheur budget caractère certaine choisir
compter connaît cru dedans découvrir laissé lendemain lu mari musée populaire prince province rentrer
retraite revenu sac siège sources supérieur surprise vent acte bouche capacité centrale chaud contexte
dessous disait extérieur faudra hauteur naissance né ouvre pages processus recevoir rire réalisé salut
secondes servir utilise actuel approche capitaine capitale croit désolé faveur front mérite noms noël papier
portes présenter prévu regardez sites sociétés courage dites entrer envoyé festival jeudi perte riche
régions seraient serais termes unité belles café chat chiffres coin couleurs faudrait identité lance
largement mets moindre no parcours partage partis pont protéger préfère remettre somme sujets titres vidéos
voire élevé aimé appeler attends beauté bleu buts champ cuisine côtés foi football intérêts lycée maisons
mercredi milliards objets opinion places planète retard savent situé tenu théorie verre actuelle agence
artiste artistes assurance autorité avions bus citoyens content célèbre davantage distance détails entier
extrême figure imagine influence lecture maman masse moderne mur noire néanmoins pensée privée propriété
quitter quotidien risques triste vert vide âme échange énorme actes atteindre bizarre catégorie communes
conseils contenu dommage espoir existence fonctions mardi offrir prennent réserve section sent signifie
sociales spectacle allons appareil auront chargé château crédit disant don découvert empêcher entretien
furent gagne jeunesse liens machine méthode naturel revue rose règle salon silence su sympa traité univers
venez vision écran acteurs auteurs bruit entend formes héros raconte rappeler reine rejoindre ressemble
roman star structure textes voitures écouter étape ajouter avantage boîte capital certes cheval client danse
documents défendre exercice institut locaux logique milliers monter ouverte palais passant proches reprendre
revoir réaliser récemment savez sentiment soin statut sélection sûrement tente types web zones arts baisse
besoins collège domicile efforts employés examen humaine moteur officiel ouvrage partager patron possède
pourrais préparer rentre revenus réduction réel réforme souvenir suit tenter test utile achat bâtiment
civile concept envoie fortement humains justement lancer matériel montant nations nommé notes oublie paraît
parles quatrième quitte réaction réduire répond sentir sourire tourner agir amie autrement cartes coût
différent fleurs indique intention jardin lac minute mondial obligé pensez phase publiques rare soins sois
séance séries vécu élève accepter agent allé améliorer attendant complet complexe concert essaie forcément
gérer impact inscrit joie lesquels local métier nez obtenu occupe pensé prises profiter présenté revanche
sauver savais scolaire spécial totale trouvent vieille événement accueil agents aimer aurai autorités biens
cadeau cent chefs condition conduit diverses dormir dépend eaux espèces excellent ferait hasard jaune jolie
longueur minimum moments numérique phrase pointe porté secours sommet systèmes acheté acteur ajoute assure
augmenter bar blague champion complète devraient dure dépenses efficace essayé fiche garçon histoires
interdit issue mille pain paroles pensais perd plans pouvons pratiques quelles quels repas soutenir suivante
terminé vêtements échelle aimes aéroport canal chiffre comte constitue défaut enfance estime gare glace
hommage humanité intéresse logement maximum piste plage pouvoirs procédure produire proximité précise prêts
restent signé station stratégie telles terres tourne volume voyez égalité boire claire clé congrès critiques
demeure division effort langues mandat montagne médecine noirs parlent phénomène portant portée précédent
prête refuse reprise répondu tenue amoureux animal bateau bilan blancs cabinet classes considéré demandes
devenue disparu donnent emplois faim formule lait lancé lune marqué office ordres peinture printemps profit
rencontré retourner rues véhicule apporter arrivent barre climat essentiel forêt gratuit génie invité locale
mettent mobile occuper orange payé quantité rares reconnu solutions thème tours usine aient ambiance annoncé
aventure central contient dessin duc décide déclaré empêche erreurs finances finit huile inquiète messages
métro nation œuvre penses placé proposé rapports rivière robe réponses salaire sœur toucher trente vérifier
écriture épreuve étoiles académie basse chaleur commande conduite discuter doigts détail essaye fit fruits
heureuse humour interne légende magasin monte montré organisé parfaite pensent plaît postes préféré rang
recours reprises retrouvé réflexion souvenirs tradition veille verra vive élément épouse aiment alliance
arbre aspect attendu auquel bac bel composé décisions impôt individus maintenir modèles naturelle objectifs
papa passion pourront profil proposer record remplacer respecter royal savait serai souviens travaillé
unités apparaît avoue centaines champs chapitre conduire considère coucher crée devrais di entends essai
gentil limites marcher monnaie murs neige pluie primaire promis riches rythme uni vélo amitié bain chances
construit dents devons dirais doux laissez langage mange original perso plateau pouvant quasi remise
récupérer réduit résidence salariés semblent située talent tourisme traiter venait vendu venus vrais apprend
archives arrêtez bravo chansons dispose document domaines fier impôts lever méthodes option plantes
promotion précis présents quitté remarque règlement scénario signes soyez spéciale tas tort tournée trou
venue voies voisins véhicules étudiant affiche ajouté apporte arbres cache caisse centres collectif
compliqué consiste couper eut excuse exprimer fermer hausse joli journaux mairie manuel million organisme
passent passée princesse progrès prouver puissant quartiers retirer retourne reçoit réfléchir résumé vaste
voudrais équilibre accepte attente cercle cesse charges chiens connue courte doigt douce douze exemples
fenêtre former fournir imaginer jusque mises mélange ombre pilote plat repris servi surpris établir étage
actualité agréable avancer avantages bienvenue bête champions cible devra donnée décider décrit endroits
format génial installer jambes lié locales marchés œil plainte portable portrait prenez preuves rouges
routes réussir rêves sors superbe tournoi ventes viande étrange attitude batterie chacune commis contente
copine courses devez diffusion entière essence fondation guide impose imposer invite jeter liés normale
nécessité ouvrages poisson posé régler simples stage suppose touché vivent évident acquis actif allais
automne bloc chocolat collègues confirme extrait fixe foule hauts immense immeuble interview inverse longues
léger machines outils pouvais principes prépare pêche rarement recettes rentrée souci soumis sports séjour
taxe transfert vigueur voient voile zéro allant aurez banques billets calcul chevaux choc civil clés disque
décret enlever fermé garçons lourd mener mont morale niveaux officier poche prenant prénom regardé réelle
solide tentative vallée égard émissions accepté agricole appliquer bases circuit courir débats déclare
déjeuner délai employé experts feuilles idéal individu mention mettant née offert organiser pause portent
quart remis resté seules soucis studio sucre tenté trafic venant voisin échanges électeurs étudier affirme
angle appui auras billet bâtiments cacher chère clubs culturel cérémonie debout disais découvre gardien
geste majeur mène notion pardon participé possibles pousse raconter relève règne récit salles sommeil tome
traces tâche établi associé atelier charte cinquième conserver donnant démarche journées juridique luxe
marques moral multiples municipal noter parlant positif pétrole repose siècles suivantes traite utilisés
vague active aise anciennes appareils bat citoyen convient degré dite essais franc gamme invités lunettes
messieurs mine potentiel pousser remarqué repos reprend royale sec semblait sondage standard trouvait trésor
évidence alerte chambres connus coûte cycle dossiers douche falloir fausse formé fortes fêtes libres lèvres
mail montrent offres oiseaux oreilles outil paiement parlait poissons profite publicité publiée queue quinze
refusé rejoint régional résoudre réussite souris sûre termine tests tonnes traduit témoin témoins utilisée
échapper achète adultes ballon branche caméra contrats contrôler couronne curieux dialogue découvrez engagé
facteurs fameux feront financier habite humaines ingénieur laissant liquide lot légère manqué matières
mauvaises occupé olympique patient paye pensées positions prime prévenir puissent pur remplir secrets ski
sombre suivants suivent supporter supprimer temple têtes vies voyons îles augmente bleus bouger bouteille
cou critères croyez destiné directe disons dizaines développé engager favorable feuille forts fortune
indiqué installé jure liées logements magasins manche montage montagnes montée morceau morceaux navire océan
piscine poursuit pouvaient rappel rapporte restera reviens saisons signature symbole tension thèse troubles
trouvez utilisant voler écrivain adopté appels bureaux coté couvert digne dépôt faisaient fidèle graves hâte
jury lis lève missions médaille ménage odeur participe peuples plante poésie priorité probable ramener refus
rendent richesse révèle sachant sensible souffle soutient totalité vise éditions actrice aides aimez arc
assuré attendent balance causes comédie croient crème degrés demandent extension fins forum féminin garantie
honnête hypothèse licence manquer normes oreille parallèle provinces précision pure raté regrette réalisée
salaires sportif toit écart actifs adulte applique assis chemins chronique copie cultures dessins devaient
diplôme envoi espaces espérer existent fondé foyer fruit humeur inconnu jouent longs magique maintien
maîtrise mécanique pars paru permettra publier remarquer remonter réalise sable sel suprême sérieuse
terminer toile tourné vainqueur vues étoile adjoint agissait appelée avenue axe consacré convaincu conçu
cousin durable dynamique expert fallu fermeture fondateur future galerie indice major mines organisée paie
papiers physiques pierres placer plaque privés profond qualités refaire réactions rédaction sauvage scènes
secteurs seuil signer trace visible visiter voyages voyant épisodes accent animation annoncer aspects
attirer bassin basé boutique carré carrément chapeau col courrier créée côtes destin diversité dizaine
déchets dépasse engage intéressé logiciel loup marge métiers oncle poète préciser rends utilisent villages
visant voulons élevée accéder aille alliés amoureuse cadeaux cadres capables charme cite comporte copain
coûts dimension défi effectuer expliqué facteur gagnant hautes justifier leçon limiter liée majeure mit
mystère opposé originale origines paquet passes paysage pertes pistes prouve pôle quasiment recette
reconnaît remonte retrait réception visiteurs étions amende amener atteinte autonomie autoroute campagnes
capacités chanter chanteur chers chevalier commandes constater continent destinée dirige faisons ferais
fleur francs fusion gris lecteur marins matériaux milieux modernes motif métal obtient oubliez ouvriers
passés provenant prévue refuser remporté retenir sache taper terrains thé titulaire verts vivement équipage
êtres absolue aidé associés audience censé citer composée contenant dates faculté faisais fiscale fondée
gorge ignore investir joyeux magie modifier nationaux nettement nuits ordinaire paire pleins poursuite prit
promesse registre relative rempli serez servent sortant soutenu suivez tournage val voyageurs écrits
émotions étapes accords annuel apparence autrefois bénéfice chaînes cherché doucement dérange ferai file
fleuve gras inscrire intégrer lecteurs liaison limité mangé miroir officiers organise paraître procédé
préfet renforcer respecte régionale réservé sensation support vend verte victoires voudrait écrite élevés
émotion étonnant agricoles amateurs apprécier arrivés attendais avocats chargée cherchent choisis collègue
constate couples couvre croyais dommages défend désert déçu enjeux enseigne esprits feux gardes gloire
héritage implique inférieur jus limitée livraison maillot marquer mettez moto oiseau onze parlez plastique
plate privées profonde remplacé réponds réunis sauter signal sièges sortent tableaux toilettes unies villa
volant ère éditeur autorisé caché carbone chantier chapelle civils comparer descendre devoirs dira due duo
effectué entraîne estimé familiale fixé forcé gamin global générales horizon hésite inspiré intitulé
maritime mignon passait pensait précieux rayon saisir scolaires semblant similaire tester vertu écris évoque
adopter adoption apprécie assister aveugle baisser beurre biais boucle bulletin catalogue chant devais
diriger dîner essayez excuses favoriser fiction finance financer fine flotte forcer froide fromage guère
incapable inter issus jette laissent lion marin marié masque massif mentionné monté moteurs navires observer
opéra partisans peintre pot présentée remercie récente répète sage savons session sortes tarifs tennis
voulaient épreuves acier adapté allée amateur amené appellent apporté argument chante chaude consulter coupé
définir entré fenêtres géant libertés légitime partagé perdue positive périodes rentré reportage restes
seras solaire sorties tapis taxes traités trouves accueille adapter affronter ailes arbitre arguments
attendait bandes banlieue bleue bonus bénéfices camion ceinture cents charbon chats confirmé conseille
constitué couvrir donnez dons déplacer déposer développe entraîner environs express exprime flux fréquence
lumières légumes maîtres mineurs minuit motifs nourrir poussé prendra préparé prévoit relais relever rond
ronde situe stations thèmes tiennent trains vaisseau voyager économies étudié admis analyses ateliers
augmenté avouer basée bateaux bijoux boulevard casque chaise concerts confirmer dames devenus douceur débuts
décennies exact exécutif forment four fourni inscrits livrer mariée mené métropole noires ondes opinions
pacifique parent patience piano publiés quarante quête restant riz réformes réserves sauce scrutin stable
suivie tendances terminée tissu trône uniforme variété éthique amène annuelle attendez baie bains carton
chauffeur chimie cinquante comté crédits diminuer dirigé dépasser exercer fautes fidèles forêts gère
habitudes incident lentement légale mères norme oblige observe occident parait partant parvenir passagers
passera plaindre prétexte qualifié recueil remercier ressort retrouvez rive rois réagir sons tape tenant
touristes traverser urbain utilisées volumes âgé acide allaient appelait appelés attaché aussitôt auxquels
bonsoir cités créateur diffusé donnera débit défenseur effectif entourage faciliter fatigue forfait gratuite
jardins joint leçons listes marier menée mince naturels négatif ours ouverts pollution portait poulet
promesses provoquer recul regardant remet restait réveille sacs satisfait serveur signaler sixième suffisant
survie taxi trait traverse tribune trouble veuillez vieilles élite abonnés accorde ambition appuie aube
aventures blanches bouton bronze cannes cherchez compromis diamètre dénonce exister facture façons habitant
numéros offrent parts prenne présentes publie rage remporter répéter séances universel utiles utilité
vocation voisine égal accorder achats actuelles admettre affirmer apprécié assumer bail banc chanteuse
chimiques colonne constante danser devront existait exposé genres graphique gâteau intense joindre libérer
marquée mien miracle noble optique ouvertes plafond pomme procéder rendus roues rêver talents trajet
trouvera ultime veste viendra vingtaine vols éliminer épaule évoluer actuels appuyer bancaire centrales
colle complexes conclure conserve contacts durer décor dédié démission dénoncer enlève entouré escalier
externe fierté fournit gardé globale informer modes musicale oppose options parking parlais pilotes pommes
ponts poule pourrez protège préserver puissante quai retenu retire robot romans roue récent régulière résume
réunions rôles sondages soudain tube visites voyait épargne aile aimait ampleur arrivera attire barbe blonde
bloqué boule calmer camarades choisit clientèle conclu conquête costume curiosité descente distingue duquel
dépit employeur excès failli fausses fontaine féminine genoux guitare instance interdire internes livré
location lâcher manifeste menu monuments moyennes mécanisme parfum passages phrases polémique prévoir
rendement rivières réduite serre soigner soirées stabilité statue suggère usines vapeur vendeur bol centaine
coalition contacter conte dirai doutes dragon décrire démontrer fabrique familial fatigué fermée futurs gain
gestes grandi gêne introduit inventé issu jambe jeté lourde légal manquent mesurer monument musiciens nés
pile placée prenait promet prononcé prévenu purement retiré roche réalisés réveiller sauvé souligne
spéciales tarif trous unes urbaine vraies époux évaluer altitude amuser animé anonyme assise attentes
bloquer brut caméras carrefour cessé citation codes confort congé conservé cuir câble destinés dirigeant
dépassé dépense déposé exige exigences herbe lancée masculin mobiles modifié monstre orchestre pattes
pompiers racines remplace senti soupe survivre synthèse tournant vagues versions accordé acquérir aperçu
assistant autonome baron barrage brillant béton canard case causé cave changent chérie cirque commander
compagnon confusion contribué copains courts dignité désigne encontre enquêtes extraits figures garantir
identique levée libéré louer marchand mentionne meubles mienne montrant nomme panne panneaux prononcer
provoque présentés ramène rapides relatif relatives rendue reproche rigueur roses réparer sauvages sensibles
sols sonne spéciaux tenait tendre étend agences annonces asile avancée canton chimique communs connexion
connues consacrée courants demandant doublé déclarer délire déroule désigné espoirs espérons expansion
facilité finis fiscal ignorer intensité intégré laver majesté maritimes mémoires passées permanent pique
placés plats proposent protocole raconté rangs restée roule rouler roux réussit soixante sévère sûreté
variable vendus vif vus écologie édifice établie établit évite absolu afficher aimais avancé bébés canapé
comptait constaté demandez devint district défauts déficit désigner entrées exercices expertise fauteuil
fragile garage gravité illustre immeubles inclus largeur miel modeste musiques négocier opérateur panneau
partent passez pension plaire plaques pratiquer protégé prévues quiconque rappelé reconnue regardes relevé
réveil révélé saura saut septième sportive supporte tante trimestre trompé tâches valable vents écouté
élevage épaules étendue étonne ambassade amies aérienne branches bénéficie censure cesser chaussée chemise
colis commandé contenus coupes donnait emploie enlevé enveloppe explorer fixer fière grille horaires
imaginez indiquer informé installe librairie loyer mobilité neuve noblesse nuages nécessite occupée
officiels parlons peint porc portail pourras poème préalable puissants puits quoique résister sacrée sortis
souvient sportifs sèche tables taire triple vache valoir élever énormes albums aliments assisté blagues
boîtes brevet brun caisses compose concernés console continu continuez croyait délégué désolée emporter
envisager exprès fameuse inconnue indices initiale insectes levé liège loisirs maires manières matinée
mineur musées nerveux neutre œuvres opposer pantalon parcs peines perds planche plu plume poignée poster
posté posée pouce primaires refuge reposer récentes répondent révision schéma sentent sincère soyons sépare
traits tranche trio voulant écho étages étudiante abbaye adieu alentours amuse analyser antenne apprends bal
blé brise charger clos clément commerces compléter conscient constat critiquer deviendra disposer douter
dégage effectifs espérant examens goûts généreux immédiate imposé insiste inspire joues kilos librement
manteau mixte moulin ordonné pari plomb poches possèdent produite prouvé provient prétend rapproche rayons
rendant renoncer retenue reçoivent réunir saisi salarié souverain tribunaux trophée énergies étendre aborder
accueilli anime autorise ayez bords briser bulle classé clavier clôture collecte complot conforme contraint
contribue contrôles corde croissant densité disques délais emporte enjeu gentille globe habitat hectares
historien identifié immédiat lapin lourdes manches milliard musical mythe ménages nettoyer occasions payés
perdent pic poussière pères pétition qualifier quarts ranger réunit solidaire subit tensions théories
tombent témoigne verras échappe égale adhésion agenda aire antique arrêts brisé bu bâton bêtes cage chargés
chèque continué correct créatures célèbres démontré envoyés espérance façade fermes fichier gamins goûter
grandeur impliqué incluant jouant lourds matches média occupent ouvrier oxygène pacte parquet pizza
prochains prétendre pâte regards repartir situés substance tend traduire tunnel verres virer écoutez
électoral absent adresser aimerai annuler apport arrivait asseoir attache aurons avère azur campus chouette
collier comptent conclut confié corriger courbe destinées dits dors dort défini dégager démontre embrasser
entente examiner fidélité filière franchise gré hygiène hôtels initial invention inviter jaunes logiciels
manquait maths monstres monétaire méritent nombres noté obligés observé pareille parvient patrons perdus
poussée proposée remarques ressenti réalisées récolte réglé régulier réside semblable solides soumettre
séquence terrasse terrestre testé tissus traversé varie étudie absurde adoptée ancêtres attiré barrière
chauffage chercheur coins colonnes confier consacrer courante céder céréales demandait descend engagée
entraîné exerce expose exprimé foire horaire huitième injuste invisible jouait label majeurs marches
médailles nommer offrant pavillon paysages pensant plaine provoqué prêter qualifiés racine rapporté refusent
récents réels régimes sagesse satellite soirs solde solitude stockage surfaces suspendu tienne usages âmes
échanger écrivains accomplir artisans assiette audio bornes cahier calculer carburant croisé cuivre dent
dessert dirigée discret définit défis déterminé effacer efficaces embrasse engagés enseigner excuser
exploiter filiale fêter golfe générique inflation interdite irai lave nerfs nette neveu notice osé pompe
poubelle pourrai profité préférée rater regardent rejet requête retraites réclame récupéré révéler sanctions
secrète solitaire soutiens suites supprimé suédois séparés trentaine trouvée typique verser vivante voilà
delà clown kaki kayak képi ketchup kilo kimono kiosque kiwi klaxon sandwich tramway wagon
"""
