<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>desk</name>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Cartes</translation>
    </message>
    <message>
        <source>Stickers</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Provision</source>
        <translation>Préparer</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Clés</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Supplies</source>
        <translation>Fournitures</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistiques</translation>
    </message>
    <message>
        <source>Test bench</source>
        <translation>Banc d’essai</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Conservation</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>ESC Station</source>
        <translation>ESC Station</translation>
    </message>
    <message>
        <source>Simulated: not valid</source>
        <translation>Simulation&#xa0;: sans valeur</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Émettre</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Lecteur</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Imprimante</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>Registre</translation>
    </message>
    <message>
        <source>{part}: {word}</source>
        <translation>{part}&#xa0;: {word}</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>“{typed}” is not a day. Write it like {example}.</source>
        <translation>«&#xa0;{typed}&#xa0;» n’est pas un jour. Écrivez-le comme {example}.</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Non connecté</translation>
    </message>
    <message>
        <source>No card</source>
        <translation>Pas de carte</translation>
    </message>
    <message>
        <source>Card in place</source>
        <translation>Carte en place</translation>
    </message>
    <message>
        <source>Not answering</source>
        <translation>Ne répond pas</translation>
    </message>
    <message>
        <source>Ready to print</source>
        <translation>Prête</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>Nothing to send</source>
        <translation>Rien à envoyer</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Envoi…</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Sans réponse</translation>
    </message>
    <message>
        <source>All confirmed</source>
        <translation>Tout confirmé</translation>
    </message>
    <message>
        <source>Out of reach</source>
        <translation>Injoignable</translation>
    </message>
    <message>
        <source>A card was refused</source>
        <translation>Carte refusée</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>Nom ou numéro</translation>
    </message>
    <message>
        <source>Search holders</source>
        <translation>Chercher un titulaire</translation>
    </message>
    <message>
        <source>Holders</source>
        <translation>Titulaires</translation>
    </message>
    <message>
        <source>Nobody of that name.
Esc shows everyone again.</source>
        <translation>Personne de ce nom.
Échap affiche de nouveau tout le monde.</translation>
    </message>
    <message>
        <source>Nobody is known yet.
Import a roster on the page People.</source>
        <translation>Personne n’est encore connu.
Importez une liste sur la page Personnes.</translation>
    </message>
    <message>
        <source>Issue all: {count}</source>
        <translation>Tout émettre&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Issue all</source>
        <translation>Tout émettre</translation>
    </message>
    <message>
        <source>Go on with the rest: {count}</source>
        <translation>Continuer la série&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Card {number} of {total}</source>
        <translation>Carte {number} sur {total}</translation>
    </message>
    <message>
        <source>Stop after this card</source>
        <translation>Arrêter après cette carte</translation>
    </message>
    <message>
        <source>Stopping after this card…</source>
        <translation>Arrêt après cette carte…</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Not ready</source>
        <translation>Pas prêt</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>Inachevée</translation>
    </message>
    <message>
        <source>Registering</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Émise</translation>
    </message>
    <message>
        <source>Spoiled</source>
        <translation>Au rebut</translation>
    </message>
    <message>
        <source>Bachelor</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Master</source>
        <translation>Master</translation>
    </message>
    <message>
        <source>Doctorate</source>
        <translation>Doctorat</translation>
    </message>
    <message>
        <source>No level given</source>
        <translation>Niveau non indiqué</translation>
    </message>
    <message>
        <source>Valid until {date}</source>
        <translation>Valable jusqu’au {date}</translation>
    </message>
    <message>
        <source>Ended on {date}</source>
        <translation>Terminé le {date}</translation>
    </message>
    <message>
        <source>Agrees to</source>
        <translation>Consentements</translation>
    </message>
    <message>
        <source>Card and registration</source>
        <translation>Carte et enregistrement</translation>
    </message>
    <message>
        <source>Photo on the card</source>
        <translation>Photo sur la carte</translation>
    </message>
    <message>
        <source>Name at ESC-R</source>
        <translation>Nom chez ESC-R</translation>
    </message>
    <message>
        <source>E-mail at ESC-R</source>
        <translation>Courriel chez ESC-R</translation>
    </message>
    <message>
        <source>{purpose}: yes</source>
        <translation>{purpose}&#xa0;: oui</translation>
    </message>
    <message>
        <source>{purpose}: no</source>
        <translation>{purpose}&#xa0;: non</translation>
    </message>
    <message>
        <source>Photo of {name}</source>
        <translation>Photo de {name}</translation>
    </message>
    <message>
        <source>No photo</source>
        <translation>Pas de photo</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Recto</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Verso</translation>
    </message>
    <message>
        <source>{side} of the card of {name}</source>
        <translation>{side} de la carte de {name}</translation>
    </message>
    <message>
        <source>Card number {escn}</source>
        <translation>Carte n° {escn}</translation>
    </message>
    <message>
        <source>Preview: the card gets its number when it is issued</source>
        <translation>Aperçu&#xa0;: le numéro est attribué à l’émission</translation>
    </message>
    <message>
        <source>No preview</source>
        <translation>Pas d’aperçu</translation>
    </message>
    <message>
        <source>Preparing the preview…</source>
        <translation>Préparation de l’aperçu…</translation>
    </message>
    <message>
        <source>Flip</source>
        <translation>Retourner</translation>
    </message>
    <message>
        <source>Show the other side of the card (F2)</source>
        <translation>Montrer l’autre face de la carte (F2)</translation>
    </message>
    <message>
        <source>Nobody chosen yet</source>
        <translation>Personne n’est encore choisi</translation>
    </message>
    <message>
        <source>The holder and the card appear here.</source>
        <translation>Le titulaire et sa carte s’affichent ici.</translation>
    </message>
    <message>
        <source>Steps of this card</source>
        <translation>Étapes de cette carte</translation>
    </message>
    <message>
        <source>Check the holder</source>
        <translation>Vérifier le titulaire</translation>
    </message>
    <message>
        <source>Reserve the card number</source>
        <translation>Réserver le numéro</translation>
    </message>
    <message>
        <source>Lay out the face</source>
        <translation>Composer la face</translation>
    </message>
    <message>
        <source>Look at the card</source>
        <translation>Examiner la carte</translation>
    </message>
    <message>
        <source>Write the chip</source>
        <translation>Écrire la puce</translation>
    </message>
    <message>
        <source>Read the chip back</source>
        <translation>Relire la puce</translation>
    </message>
    <message>
        <source>Print the face</source>
        <translation>Imprimer la face</translation>
    </message>
    <message>
        <source>Register with ESC-R</source>
        <translation>Enregistrer chez ESC-R</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>&lt; 0.1 s</source>
        <translation>&lt; 0,1&#xa0;s</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>à faire</translation>
    </message>
    <message>
        <source>now</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>stopped here</source>
        <translation>arrêté ici</translation>
    </message>
    <message>
        <source>{step}: {mark}</source>
        <translation>{step}&#xa0;: {mark}</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>Préparation du poste</translation>
    </message>
    <message>
        <source>Opening the reader, the printer and the records.</source>
        <translation>Ouverture du lecteur, de l’imprimante et des données.</translation>
    </message>
    <message>
        <source>The guide comes first</source>
        <translation>Le guide d’abord</translation>
    </message>
    <message>
        <source>Finish it or leave it for later: the reader, the printer and the records are opened after that.</source>
        <translation>Terminez-le ou remettez-le à plus tard&#xa0;: le lecteur, l’imprimante et les données s’ouvriront ensuite.</translation>
    </message>
    <message>
        <source>The desk cannot work yet</source>
        <translation>Le poste n’est pas prêt</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Fermeture</translation>
    </message>
    <message>
        <source>The reader finishes its work. Leave a card where it is; nothing is lost.</source>
        <translation>Le lecteur termine son travail. Laissez la carte en place ; rien n’est perdu.</translation>
    </message>
    <message>
        <source>Who gets a card?</source>
        <translation>Pour qui est la carte&#xa0;?</translation>
    </message>
    <message>
        <source>Type a name, or choose with the arrow keys.</source>
        <translation>Tapez un nom ou choisissez avec les flèches.</translation>
    </message>
    <message>
        <source>Ready to issue</source>
        <translation>Prêt à émettre</translation>
    </message>
    <message>
        <source>Compare the person with the photo or an identity card, then press Enter.</source>
        <translation>Comparez la personne avec la photo ou une pièce d’identité, puis appuyez sur Entrée.</translation>
    </message>
    <message>
        <source>Place a blank card on the reader, then press Enter.</source>
        <translation>Posez une carte vierge sur le lecteur, puis appuyez sur Entrée.</translation>
    </message>
    <message>
        <source>Preparing the card</source>
        <translation>Préparation de la carte</translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation>Un instant.</translation>
    </message>
    <message>
        <source>Place a blank card on the reader</source>
        <translation>Posez une carte vierge sur le lecteur</translation>
    </message>
    <message>
        <source>Place the same card on the reader</source>
        <translation>Reposez la même carte sur le lecteur</translation>
    </message>
    <message>
        <source>Flat, in the middle. The station goes on by itself.</source>
        <translation>À plat, au milieu. La suite est automatique.</translation>
    </message>
    <message>
        <source>Take this card away</source>
        <translation>Retirez cette carte</translation>
    </message>
    <message>
        <source>Then place a blank one. The station goes on by itself.</source>
        <translation>Posez ensuite une carte vierge. La suite est automatique.</translation>
    </message>
    <message>
        <source>Leave the card where it is</source>
        <translation>Laissez la carte en place</translation>
    </message>
    <message>
        <source>The chip is being written and read back.</source>
        <translation>La puce est en cours d’écriture et de relecture.</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Impression</translation>
    </message>
    <message>
        <source>The chip is finished and checked.</source>
        <translation>La puce est écrite et vérifiée.</translation>
    </message>
    <message>
        <source>The card is made</source>
        <translation>La carte est faite</translation>
    </message>
    <message>
        <source>Keep it until ESC-R has confirmed it. That happens automatically.</source>
        <translation>Gardez-la jusqu’à la confirmation d’ESC-R, qui arrive automatiquement.</translation>
    </message>
    <message>
        <source>ESC-R is out of reach: keep the card. It is registered as soon as there is an answer.</source>
        <translation>ESC-R est injoignable&#xa0;: gardez la carte. Elle est enregistrée dès qu’une réponse arrive.</translation>
    </message>
    <message>
        <source>The card is issued</source>
        <translation>La carte est émise</translation>
    </message>
    <message>
        <source>Hand the card to {name}.</source>
        <translation>Remettez la carte à {name}.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Nothing is lost: the card goes on where it was.</source>
        <translation>Rien n’est perdu&#xa0;: la carte reprend où elle en était.</translation>
    </message>
    <message>
        <source>Issue the card of {name}</source>
        <translation>Émettre la carte de {name}</translation>
    </message>
    <message>
        <source>Continue the card of {name}</source>
        <translation>Continuer la carte de {name}</translation>
    </message>
    <message>
        <source>Make a new card for {name}</source>
        <translation>Refaire une carte pour {name}</translation>
    </message>
    <message>
        <source>Next holder</source>
        <translation>Titulaire suivant</translation>
    </message>
    <message>
        <source>No card left to issue</source>
        <translation>Plus aucune carte à émettre</translation>
    </message>
    <message>
        <source>Choose a holder</source>
        <translation>Choisissez un titulaire</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Issuing the card of {name}…</source>
        <translation>Émission de la carte de {name}…</translation>
    </message>
    <message>
        <source>Waiting for the card…</source>
        <translation>En attente de la carte…</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Ne plus attendre</translation>
    </message>
    <message>
        <source>Give this card up…</source>
        <translation>Abandonner cette carte…</translation>
    </message>
    <message>
        <source>Leave it, go on with the rest</source>
        <translation>La laisser et continuer la série</translation>
    </message>
    <message>
        <source>Details for support</source>
        <translation>Détails pour l’assistance</translation>
    </message>
    <message>
        <source>Copy for support</source>
        <translation>Copier pour l’assistance</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Give this card up?</source>
        <translation>Abandonner cette carte&#xa0;?</translation>
    </message>
    <message>
        <source>The card of {name} goes on the reject pile and its number is never used again. This cannot be undone.</source>
        <translation>La carte de {name} va au rebut et son numéro ne servira plus jamais. C’est irréversible.</translation>
    </message>
    <message>
        <source>Give the card up</source>
        <translation>Abandonner la carte</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>La garder</translation>
    </message>
    <message>
        <source>Something went wrong in the program</source>
        <translation>Le programme a rencontré une erreur</translation>
    </message>
    <message>
        <source>What was finished is kept, and an unfinished card continues where it stopped. Close the station and start it again; if this happens again, send these lines to support. They contain no name and no key.</source>
        <translation>Ce qui est terminé est conservé, et une carte inachevée reprend où elle en était. Fermez la station et relancez-la&#xa0;; si cela se reproduit, envoyez ces lignes à l’assistance. Elles ne contiennent ni nom ni clé.</translation>
    </message>
    <message>
        <source>The reader needs attention</source>
        <translation>Le lecteur demande votre attention</translation>
    </message>
    <message>
        <source>This card cannot go on yet</source>
        <translation>Cette carte ne peut pas continuer</translation>
    </message>
    <message>
        <source>No card on the reader</source>
        <translation>Pas de carte sur le lecteur</translation>
    </message>
    <message>
        <source>The card was taken away too early</source>
        <translation>La carte a été retirée trop tôt</translation>
    </message>
    <message>
        <source>That is another card</source>
        <translation>Ce n’est pas la bonne carte</translation>
    </message>
    <message>
        <source>This card cannot be used</source>
        <translation>Cette carte est inutilisable</translation>
    </message>
    <message>
        <source>The printer needs attention</source>
        <translation>L’imprimante demande votre attention</translation>
    </message>
    <message>
        <source>ESC-R did not accept this card</source>
        <translation>ESC-R n’a pas accepté cette carte</translation>
    </message>
    <message>
        <source>No card for this holder yet</source>
        <translation>Pas encore de carte possible</translation>
    </message>
    <message>
        <source>The face cannot be laid out</source>
        <translation>La face ne peut pas être composée</translation>
    </message>
    <message>
        <source>This card is spoiled</source>
        <translation>Carte à mettre au rebut</translation>
    </message>
    <message>
        <source>No card can be made yet</source>
        <translation>Aucune carte ne peut encore être faite</translation>
    </message>
    <message>
        <source>Something needs attention</source>
        <translation>Quelque chose demande votre attention</translation>
    </message>
    <message>
        <source>Look at the card of {name}</source>
        <translation>Regardez la carte de {name}</translation>
    </message>
    <message>
        <source>The face is printed</source>
        <translation>La face est imprimée</translation>
    </message>
    <message>
        <source>It is blank: print it</source>
        <translation>La face est vierge&#xa0;: imprimer</translation>
    </message>
    <message>
        <source>Is this card printed?</source>
        <translation>Cette carte est-elle imprimée&#xa0;?</translation>
    </message>
    <message>
        <source>A file of this station</source>
        <translation>Un fichier de cette station</translation>
    </message>
    <message>
        <source>A mapping of your own…</source>
        <translation>Votre propre correspondance…</translation>
    </message>
    <message>
        <source>Mapping (*.toml)</source>
        <translation>Correspondance (*.toml)</translation>
    </message>
    <message>
        <source>The station stopped unexpectedly last time</source>
        <translation>La dernière fois, la station s’est arrêtée de façon inattendue</translation>
    </message>
    <message>
        <source>Nothing is lost: a card that was being made is shown behind this message, and continues where it stopped. Send these lines to support: they say where the program failed, and contain no name and no key.</source>
        <translation>Rien n’est perdu&#xa0;: une carte en cours est affichée derrière ce message et reprend où elle en était. Envoyez ces lignes à l’assistance&#xa0;: elles disent où le programme a échoué et ne contiennent ni nom ni clé.</translation>
    </message>
    <message>
        <source>Changes are not saved yet</source>
        <translation>Modifications non enregistrées</translation>
    </message>
    <message>
        <source>Otherwise your changes on these pages are lost: {pages}.</source>
        <translation>Sinon, vos modifications sur ces pages sont perdues&#xa0;: {pages}.</translation>
    </message>
    <message>
        <source>Discard the changes</source>
        <translation>Abandonner les modifications</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Continuer à modifier</translation>
    </message>
    <message>
        <source>This is no blank card</source>
        <translation>Ce n’est pas une carte vierge</translation>
    </message>
</context>
</TS>
