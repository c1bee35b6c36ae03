<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>issue</name>
    <message>
        <source>Whose card is on the reader? (F3)</source>
        <translation>À qui est la carte sur le lecteur&#xa0;? (F3)</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Whose card is this?</source>
        <translation>À qui est cette carte&#xa0;?</translation>
    </message>
    <message>
        <source>The first {count} people. Search for anyone.</source>
        <translation>Les {count} premières personnes. Cherchez qui vous voulez.</translation>
    </message>
    <message>
        <source>Hand it over</source>
        <translation>Remettre la carte</translation>
    </message>
    <message>
        <source>To hand over</source>
        <translation>À remettre</translation>
    </message>
    <message>
        <source>Hand the card over</source>
        <translation>Remettez la carte</translation>
    </message>
    <message>
        <source>Compare {name} with the photo or an identity card, give the card, then press Enter. From then on the card is valid.</source>
        <translation>Comparez {name} avec la photo ou une pièce d’identité, donnez la carte, puis appuyez sur Entrée. Dès lors la carte est valable.</translation>
    </message>
    <message>
        <source>It was handed out before ESC-R had confirmed it, which is recorded. ESC-R is told automatically.</source>
        <translation>Elle a été remise avant la confirmation d’ESC-R, ce qui est consigné. ESC-R est informé automatiquement.</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Carte remise</translation>
    </message>
    <message>
        <source>The card of {name} is valid.</source>
        <translation>La carte de {name} est valable.</translation>
    </message>
    <message>
        <source>Unlock the keys…</source>
        <translation>Déverrouiller les clés…</translation>
    </message>
    <message>
        <source>Hand the card to {name}</source>
        <translation>Remettre la carte à {name}</translation>
    </message>
    <message>
        <source>Hand it out before it is registered…</source>
        <translation>La remettre avant l’enregistrement…</translation>
    </message>
    <message>
        <source>Hand out a card that ESC-R does not know yet?</source>
        <translation>Remettre une carte qu’ESC-R ne connaît pas encore&#xa0;?</translation>
    </message>
    <message>
        <source>Until ESC-R has confirmed it, nobody can check the card of {name}. Your decision is recorded with your name.</source>
        <translation>Tant qu’ESC-R ne l’a pas confirmée, personne ne peut contrôler la carte de {name}. Votre décision est consignée avec votre nom.</translation>
    </message>
    <message>
        <source>Hand it out now</source>
        <translation>La remettre maintenant</translation>
    </message>
    <message>
        <source>The card is not lost: it continues where it stopped.</source>
        <translation>La carte n’est pas perdue&#xa0;: elle continue là où elle s’est arrêtée.</translation>
    </message>
    <message>
        <source>Nothing has been written to the card.</source>
        <translation>Rien n’a été écrit sur la carte.</translation>
    </message>
    <message>
        <source>This card is never handed out, and its number is never used again.</source>
        <translation>Cette carte ne sera jamais remise, et son numéro ne servira plus.</translation>
    </message>
    <message>
        <source>The card is finished and kept: only ESC-R has not accepted it yet.</source>
        <translation>La carte est finie et conservée&#xa0;: seul ESC-R ne l’a pas encore acceptée.</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspendue</translation>
    </message>
    <message>
        <source>Gets a new card</source>
        <translation>Carte à refaire</translation>
    </message>
    <message>
        <source>This card is suspended</source>
        <translation>Cette carte est suspendue</translation>
    </message>
    <message>
        <source>It has not been valid since {since} ({reason}). The buttons below make it valid again, or replace it.</source>
        <translation>Elle n’est plus valable depuis le {since} ({reason}). Les boutons ci-dessous la rendent de nouveau valable, ou la remplacent.</translation>
    </message>
    <message>
        <source>Replace this card…</source>
        <translation>Remplacer cette carte…</translation>
    </message>
    <message>
        <source>Why does {name} need a new card?</source>
        <translation>Pourquoi faut-il une nouvelle carte à {name}&#xa0;?</translation>
    </message>
    <message>
        <source>The new card gets a number of its own. The old one is revoked for ever when the new one is in use.</source>
        <translation>La nouvelle carte reçoit son propre numéro. L’ancienne est révoquée définitivement quand la nouvelle est en service.</translation>
    </message>
    <message>
        <source>The card is lost: block it now</source>
        <translation>La carte est perdue&#xa0;: la bloquer maintenant</translation>
    </message>
    <message>
        <source>The card was stolen: block it now</source>
        <translation>La carte a été volée&#xa0;: la bloquer maintenant</translation>
    </message>
    <message>
        <source>The card does not work: block it now</source>
        <translation>La carte ne fonctionne pas&#xa0;: la bloquer maintenant</translation>
    </message>
    <message>
        <source>Photo or print is wrong: it stays valid</source>
        <translation>Photo ou impression à refaire&#xa0;: elle reste valable</translation>
    </message>
    <message>
        <source>Change nothing</source>
        <translation>Ne rien changer</translation>
    </message>
    <message>
        <source>Earlier cards</source>
        <translation>Cartes précédentes</translation>
    </message>
    <message>
        <source>{number}…   {standing}, {date}</source>
        <translation>{number}…   {standing}, {date}</translation>
    </message>
    <message>
        <source>A card with this design is valid until {date} at most: choose a template with the ESC mark in the settings.</source>
        <translation>Une carte de ce modèle est valable jusqu’au {date} au plus&#xa0;: choisissez dans les réglages un modèle avec la marque ESC.</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>sélectionnée</translation>
    </message>
    <message>
        <source>F5, or a click on the initials, marks a person for a batch.</source>
        <translation>F5, ou un clic sur les initiales, ajoute une personne à la sélection.</translation>
    </message>
    <message>
        <source>Not marked for a batch</source>
        <translation>Non ajoutée à la sélection</translation>
    </message>
    <message>
        <source>A list is here already, and nobody is marked beside it. Finish it or put it away first.</source>
        <translation>Une liste est déjà là, et rien ne se sélectionne à côté. Terminez-la ou rangez-la d’abord.</translation>
    </message>
    <message>
        <source>{name} has a card already, which a batch does not make again.</source>
        <translation>{name} a déjà une carte, qu’une série ne refait pas.</translation>
    </message>
    <message>
        <source>Issue the marked: {count}</source>
        <translation>Émettre la sélection&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Load a list of people from a file…</source>
        <translation>Charger une liste depuis un fichier…</translation>
    </message>
    <message>
        <source>Lists of people (*.csv *.txt *.xlsx)</source>
        <translation>Listes de personnes (*.csv *.txt *.xlsx)</translation>
    </message>
    <message>
        <source>Unmark all</source>
        <translation>Vider la sélection</translation>
    </message>
    <message>
        <source>Put this list away</source>
        <translation>Ranger cette liste</translation>
    </message>
    <message>
        <source>Show everyone again</source>
        <translation>Réafficher tout le monde</translation>
    </message>
    <message>
        <source>This list cannot be used</source>
        <translation>Cette liste n’est pas utilisable</translation>
    </message>
    <message>
        <source>A list is waiting</source>
        <translation>Une liste attend</translation>
    </message>
    <message>
        <source>Put this list away?</source>
        <translation>Ranger cette liste&#xa0;?</translation>
    </message>
    <message>
        <source>Put it away</source>
        <translation>La ranger</translation>
    </message>
    <message>
        <source>Keep the list</source>
        <translation>Garder la liste</translation>
    </message>
    <message>
        <source>Cards still to make: {left} of {total}. The button under the list goes on with them.</source>
        <translation>Cartes encore à faire&#xa0;: {left} sur {total}. Le bouton sous la liste permet de continuer.</translation>
    </message>
    <message>
        <source>Another list is under way. Finish it or put it away, then load this one again.</source>
        <translation>Une autre liste est en cours. Terminez-la ou rangez-la, puis chargez de nouveau celle-ci.</translation>
    </message>
    <message>
        <source>Nobody is left on this list</source>
        <translation>Plus personne n’attend sur cette liste</translation>
    </message>
    <message>
        <source>Not in the records, by line: {lines}. If they are to get a card too, import the roster on the page People.</source>
        <translation>Pas enregistrées ici, par ligne&#xa0;: {lines}. Pour qu’elles aient aussi une carte, importez la liste sur la page Personnes.</translation>
    </message>
    <message>
        <source>Without a finished card: {count}. Everybody stays in the records; only the list is forgotten.</source>
        <translation>Sans carte terminée&#xa0;: {count}. Tout le monde reste enregistré&#xa0;; seule la liste est oubliée.</translation>
    </message>
    <message>
        <source>Nothing is lost: the card of {name} was being made, and continues where it stopped.</source>
        <translation>Rien n’est perdu&#xa0;: la carte de {name} était en cours et reprend où elle en était.</translation>
    </message>
    <message>
        <source>Place the same card on the reader, then press Enter.</source>
        <translation>Posez la même carte sur le lecteur, puis appuyez sur Entrée.</translation>
    </message>
    <message>
        <source>With a card: {made}. Passed over: {over}.</source>
        <translation>Avec une carte&#xa0;: {made}. Laissées de côté&#xa0;: {over}.</translation>
    </message>
    <message>
        <source>{badge}: {lacks}</source>
        <translation>{badge}&#xa0;: {lacks}</translation>
    </message>
    <message>
        <source>no consent</source>
        <translation>sans accord</translation>
    </message>
    <message>
        <source>status ended</source>
        <translation>statut échu</translation>
    </message>
    <message>
        <source>no photo</source>
        <translation>sans photo</translation>
    </message>
    <message>
        <source>photo unusable</source>
        <translation>photo inutilisable</translation>
    </message>
    <message>
        <source>text not printable</source>
        <translation>texte à corriger</translation>
    </message>
    <message>
        <source>text too long</source>
        <translation>texte trop long</translation>
    </message>
    <message>
        <source>see the panel</source>
        <translation>voir à droite</translation>
    </message>
    <message>
        <source>To issue: {count}</source>
        <translation>À émettre&#xa0;: {count}</translation>
    </message>
    <message>
        <source>With a card: {made}
Passed over: {over}</source>
        <translation>Avec une carte&#xa0;: {made}
Laissées de côté&#xa0;: {over}</translation>
    </message>
    <message>
        <source>See who was passed over: {count}</source>
        <translation>Voir les personnes laissées de côté&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Add the photo…</source>
        <translation>Ajouter la photo…</translation>
    </message>
    <message>
        <source>Record the consent…</source>
        <translation>Recueillir le consentement…</translation>
    </message>
    <message>
        <source>Correct the record…</source>
        <translation>Corriger la fiche…</translation>
    </message>
    <message>
        <source>It was issued on {date}.</source>
        <translation>Elle a été émise le {date}.</translation>
    </message>
    <message>
        <source>It was issued on {date} and handed over; it is valid since {since}.</source>
        <translation>Elle a été émise le {date} et remise&#xa0;; elle est valable depuis le {since}.</translation>
    </message>
    <message>
        <source>If it is lost, stolen, broken or wrong: replace it, below.</source>
        <translation>Si elle est perdue, volée, abîmée ou erronée&#xa0;: remplacez-la, ci-dessous.</translation>
    </message>
    <message>
        <source>In all: {time}</source>
        <translation>En tout&#xa0;: {time}</translation>
    </message>
    <message>
        <source>The old card is blocked</source>
        <translation>L’ancienne carte est bloquée</translation>
    </message>
    <message>
        <source>It has not been valid since {since} ({reason}). The new card gets a number of its own.</source>
        <translation>Elle n’est plus valable depuis le {since} ({reason}). La nouvelle carte reçoit son propre numéro.</translation>
    </message>
    <message>
        <source>The new card gets a number of its own. The old one stays valid until the new one is in use.</source>
        <translation>La nouvelle carte reçoit son propre numéro. L’ancienne reste valable jusqu’à ce que la nouvelle soit en service.</translation>
    </message>
    <message>
        <source>The old card was revoked on {since} ({reason}). The new card gets a number of its own.</source>
        <translation>L’ancienne carte a été révoquée le {since} ({reason}). La nouvelle reçoit son propre numéro.</translation>
    </message>
    <message>
        <source>Nothing has been written to a card for {name} yet, so none is lost. It can be begun again at any time.</source>
        <translation>Rien n’a encore été écrit sur une carte pour {name}&#xa0;: aucune n’est perdue. Elle peut être recommencée à tout moment.</translation>
    </message>
    <message>
        <source>It turned up…</source>
        <translation>Elle est retrouvée…</translation>
    </message>
    <message>
        <source>Keep the old card</source>
        <translation>Garder l’ancienne carte</translation>
    </message>
    <message>
        <source>Is the card valid again?</source>
        <translation>La carte redevient-elle valable&#xa0;?</translation>
    </message>
    <message>
        <source>Say so only with the card in your hand: it becomes valid for {name} at once, and no new one is made.</source>
        <translation>Ne répondez oui qu’avec la carte en main&#xa0;: elle redevient aussitôt valable pour {name}, et aucune nouvelle n’est faite.</translation>
    </message>
    <message>
        <source>I have it: make it valid again</source>
        <translation>Je l’ai en main&#xa0;: la rendre valable</translation>
    </message>
    <message>
        <source>It works after all…</source>
        <translation>Elle fonctionne quand même…</translation>
    </message>
    <message>
        <source>The card on the reader is not the one that was begun for {name}.</source>
        <translation>La carte posée n’est pas celle qui a été commencée pour {name}.</translation>
    </message>
    <message>
        <source>The card on the reader belongs to {owner}; it is not the one that was begun for {name}.</source>
        <translation>La carte posée appartient à {owner}&#xa0;; ce n’est pas celle qui a été commencée pour {name}.</translation>
    </message>
    <message>
        <source>Take it away, and place the one that was begun for {name}, which was there before. F3 says whose a card is.</source>
        <translation>Retirez-la, et reposez celle qui a été commencée pour {name} et qui était là avant. F3 dit à qui est une carte.</translation>
    </message>
    <message>
        <source>This card belongs to {name}, and is not finished yet.</source>
        <translation>Cette carte appartient à {name}, et n’est pas encore finie.</translation>
    </message>
    <message>
        <source>This card was made for {name}.</source>
        <translation>Cette carte a été faite pour {name}.</translation>
    </message>
    <message>
        <source>This card was made for {name}, and is out of use.</source>
        <translation>Cette carte a été faite pour {name}, et n’est plus en service.</translation>
    </message>
    <message>
        <source>Keep it for {name}. Place a blank card, then press Enter.</source>
        <translation>Gardez-la pour {name}. Placez une carte vierge, puis appuyez sur Entrée.</translation>
    </message>
    <message>
        <source>Give it back to {name}. Place a blank card, then press Enter.</source>
        <translation>Rendez-la à {name}. Placez une carte vierge, puis appuyez sur Entrée.</translation>
    </message>
    <message>
        <source>Put it on the reject pile. Place a blank card, then press Enter.</source>
        <translation>Mettez-la au rebut. Placez une carte vierge, puis appuyez sur Entrée.</translation>
    </message>
    <message>
        <source>This is the right card</source>
        <translation>C’est la bonne carte</translation>
    </message>
    <message>
        <source>It was begun for {name}. Leave it where it is, and press Enter.</source>
        <translation>Elle a été commencée pour {name}. Laissez-la en place, et appuyez sur Entrée.</translation>
    </message>
    <message>
        <source>The card on the reader is not the one that was begun for {name}: the records do not know it.</source>
        <translation>La carte posée n’est pas celle qui a été commencée pour {name}&#xa0;: elle n’est pas enregistrée.</translation>
    </message>
    <message>
        <source>Nothing on it has been changed.</source>
        <translation>Rien n’y a été modifié.</translation>
    </message>
    <message>
        <source>The card in use was printed with {what}. If it is to look like this, replace it.</source>
        <translation>La carte en service a été imprimée {what}. Pour qu’elle ait cet aspect, remplacez-la.</translation>
    </message>
    <message>
        <source>another photo, or none</source>
        <translation>avec une autre photo, ou sans photo</translation>
    </message>
    <message>
        <source>another photo, or none, and with another name, date or level</source>
        <translation>avec une autre photo, ou sans photo, et avec un autre nom, une autre date ou un autre niveau</translation>
    </message>
    <message>
        <source>another name, date or level</source>
        <translation>avec un autre nom, une autre date ou un autre niveau</translation>
    </message>
    <message>
        <source>To issue: {count} (unfinished: {begun})</source>
        <translation>À émettre&#xa0;: {count} (inachevées&#xa0;: {begun})</translation>
    </message>
    <message>
        <source>Not ready: {count}</source>
        <translation>Pas prêtes&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Registering: {count}</source>
        <translation>À enregistrer&#xa0;: {count}</translation>
    </message>
    <message>
        <source>To hand over: {count}</source>
        <translation>À remettre&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Suspended: {count}</source>
        <translation>Suspendues&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Issued: {count}</source>
        <translation>Émises&#xa0;: {count}</translation>
    </message>
</context>
</TS>
