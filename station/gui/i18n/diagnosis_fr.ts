<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>problem</name>
    <message>
        <source>The settings in {file} are valid.</source>
        <translation>Les réglages de {file} sont valables.</translation>
    </message>
    <message>
        <source>There is no {file} yet: the settings are as shipped.</source>
        <translation>Il n’y a pas encore de {file}&#xa0;: les réglages sont ceux d’origine.</translation>
    </message>
    <message>
        <source>The database is whole and up to date.</source>
        <translation>La base de données est intacte et à jour.</translation>
    </message>
    <message>
        <source>There is no database yet; it is made when the desk is first opened.</source>
        <translation>Il n’y a pas encore de base de données&#xa0;; elle est créée à la première ouverture du poste.</translation>
    </message>
    <message>
        <source>The database was made by an older version of the station.</source>
        <translation>La base de données vient d’une version plus ancienne de la station.</translation>
    </message>
    <message>
        <source>The desk's next start renews it. Make a backup first, on the page Retention.</source>
        <translation>Elle est mise à jour à la prochaine ouverture du poste. Faites d’abord une sauvegarde, à la page Conservation.</translation>
    </message>
    <message>
        <source>{free} GB are free where the records lie.</source>
        <translation>{free}&#xa0;Go sont libres là où sont les données.</translation>
    </message>
    <message>
        <source>Only {free} GB are free where the records lie.</source>
        <translation>Seulement {free}&#xa0;Go sont libres là où sont les données.</translation>
    </message>
    <message>
        <source>Make room on this disk: a full one stops the desk.</source>
        <translation>Faites de la place sur ce disque&#xa0;: plein, il arrête le poste.</translation>
    </message>
    <message>
        <source>This computer's clock agrees with ESC-R's.</source>
        <translation>L’horloge de cet ordinateur s’accorde avec celle d’ESC-R.</translation>
    </message>
    <message>
        <source>This computer's clock is {minutes} minutes ahead of ESC-R's.</source>
        <translation>L’horloge de cet ordinateur avance de {minutes} minutes sur celle d’ESC-R.</translation>
    </message>
    <message>
        <source>Set it by the network.</source>
        <translation>Réglez-la sur l’heure du réseau.</translation>
    </message>
    <message>
        <source>This computer's clock is {minutes} minutes behind ESC-R's.</source>
        <translation>L’horloge de cet ordinateur retarde de {minutes} minutes sur celle d’ESC-R.</translation>
    </message>
    <message>
        <source>ESC-R has not answered, so the clock was compared with nothing.</source>
        <translation>ESC-R n’a pas répondu&#xa0;: l’horloge n’a pu être comparée.</translation>
    </message>
    <message>
        <source>The card face {template} is laid out, and its code reads back.</source>
        <translation>La face {template} se compose correctement, et son code est lisible.</translation>
    </message>
    <message>
        <source>The PC/SC service answers.</source>
        <translation>Le service PC/SC répond.</translation>
    </message>
    <message>
        <source>The reader is simulated: no PC/SC service is needed.</source>
        <translation>Le lecteur est simulé&#xa0;: aucun service PC/SC n’est nécessaire.</translation>
    </message>
    <message>
        <source>The reader {reader} answers.</source>
        <translation>Le lecteur {reader} répond.</translation>
    </message>
    <message>
        <source>Custody holds every key that the chip profile {profile} asks for.</source>
        <translation>Toutes les clés que demande le profil de puce {profile} sont là.</translation>
    </message>
    <message>
        <source>These are the demo keys: for simulated cards alone.</source>
        <translation>Ce sont les clés de démonstration&#xa0;: pour les cartes simulées seulement.</translation>
    </message>
    <message>
        <source>The keys are there, and locked: the passphrase unlocks them.</source>
        <translation>Les clés sont là, et verrouillées&#xa0;: la phrase secrète les déverrouille.</translation>
    </message>
    <message>
        <source>The chip profile {profile} asks for keys that custody does not hold: {keys}.</source>
        <translation>Le profil de puce {profile} demande des clés qui ne sont pas là&#xa0;: {keys}.</translation>
    </message>
    <message>
        <source>Make them on the page Keys, or correct the names in the profile.</source>
        <translation>Créez-les à la page Clés, ou corrigez les noms dans le profil.</translation>
    </message>
    <message>
        <source>Cards can be signed until {day}.</source>
        <translation>Les cartes peuvent être signées jusqu’au {day}.</translation>
    </message>
    <message>
        <source>The certificate that signs cards ends on {day}.</source>
        <translation>Le certificat qui signe les cartes prend fin le {day}.</translation>
    </message>
    <message>
        <source>Ask the certification authority for the next one now, on the page Keys.</source>
        <translation>Demandez dès maintenant le suivant à l’autorité de certification, à la page Clés.</translation>
    </message>
    <message>
        <source>The chip profile {profile} signs nothing.</source>
        <translation>Le profil de puce {profile} ne signe rien.</translation>
    </message>
    <message>
        <source>The certificate lies with the keys, which cannot be opened here.</source>
        <translation>Le certificat est avec les clés, qui ne peuvent être ouvertes ici.</translation>
    </message>
    <message>
        <source>{printer} is ready.</source>
        <translation>{printer} est prête.</translation>
    </message>
    <message>
        <source>{printer} is ready, but {supply} runs out: {left} of {full} left.</source>
        <translation>{printer} est prête, mais {supply} s’épuise&#xa0;: reste {left} sur {full}.</translation>
    </message>
    <message>
        <source>Lay the next one ready.</source>
        <translation>Préparez le suivant.</translation>
    </message>
    <message>
        <source>Enough is left of every supply.</source>
        <translation>Il reste assez de chaque fourniture.</translation>
    </message>
    <message>
        <source>Blank cards run out: {left} left.</source>
        <translation>Les cartes vierges s’épuisent&#xa0;: il en reste {left}.</translation>
    </message>
    <message>
        <source>The ribbon runs out: it is enough for {left} cards.</source>
        <translation>Le ruban s’épuise&#xa0;: il suffit pour {left} cartes.</translation>
    </message>
    <message>
        <source>Hologram stickers run out: {left} left.</source>
        <translation>Les hologrammes s’épuisent&#xa0;: il en reste {left}.</translation>
    </message>
    <message>
        <source>Order more in time, on the page Supplies.</source>
        <translation>Commandez à temps, à la page Fournitures.</translation>
    </message>
    <message>
        <source>No account of supplies is kept.</source>
        <translation>Aucun compte des fournitures n’est tenu.</translation>
    </message>
    <message>
        <source>ESC-R ({host}) answers and takes the key.</source>
        <translation>ESC-R ({host}) répond et accepte la clé.</translation>
    </message>
    <message>
        <source>Cameras: {names}.</source>
        <translation>Caméras&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>No camera is connected; photos come with the roster.</source>
        <translation>Aucune caméra n’est branchée&#xa0;; les photos viennent avec la liste.</translation>
    </message>
    <message>
        <source>This system does not tell whether a camera is connected.</source>
        <translation>Ce système ne dit pas si une caméra est branchée.</translation>
    </message>
    <message>
        <source>All simulated parts are installed.</source>
        <translation>Tous les éléments simulés sont installés.</translation>
    </message>
    <message>
        <source>Not every simulated part is installed: {names}.</source>
        <translation>Certains éléments simulés ne sont pas installés&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>This could not be looked at: {kind} in {place}.</source>
        <translation>Ceci n’a pu être examiné&#xa0;: {kind} dans {place}.</translation>
    </message>
    <message>
        <source>Copy this page for support. The other parts are not concerned.</source>
        <translation>Copiez cette page pour l’assistance. Les autres éléments ne sont pas concernés.</translation>
    </message>
</context>
<context>
    <name>diagnosis</name>
    <message>
        <source>Every part of the station, its state, and what to do.</source>
        <translation>Chaque partie de la station, son état et ce qu’il faut faire.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Examiner de nouveau</translation>
    </message>
    <message>
        <source>Copy for support</source>
        <translation>Copier pour l’assistance</translation>
    </message>
    <message>
        <source>Copied, without names or keys</source>
        <translation>Copié, sans noms ni clés</translation>
    </message>
    <message>
        <source>The parts of the station</source>
        <translation>Les éléments de la station</translation>
    </message>
    <message>
        <source>Looking at every part…</source>
        <translation>Examen de tous les éléments…</translation>
    </message>
    <message>
        <source>Every part is well</source>
        <translation>Tout va bien</translation>
    </message>
    <message>
        <source>The station works; to be looked at: {parts}</source>
        <translation>La station fonctionne&#xa0;; à regarder&#xa0;: {parts}</translation>
    </message>
    <message>
        <source>To be mended: {parts}</source>
        <translation>À réparer&#xa0;: {parts}</translation>
    </message>
    <message>
        <source>{part}: {state}. {what} {fix}</source>
        <translation>{part}&#xa0;: {state}. {what} {fix}</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>En ordre</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>À regarder</translation>
    </message>
    <message>
        <source>Mend it</source>
        <translation>À réparer</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Pas nécessaire</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Examen…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Room on the disk</source>
        <translation>Place sur le disque</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>Card face and letters</source>
        <translation>Face et caractères</translation>
    </message>
    <message>
        <source>PC/SC service</source>
        <translation>Service PC/SC</translation>
    </message>
    <message>
        <source>Reader</source>
        <translation>Lecteur</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Clés</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Imprimante</translation>
    </message>
    <message>
        <source>Supplies</source>
        <translation>Fournitures</translation>
    </message>
    <message>
        <source>ESC-R</source>
        <translation>ESC-R</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Simulated parts</source>
        <translation>Éléments simulés</translation>
    </message>
</context>
</TS>
