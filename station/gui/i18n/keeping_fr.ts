<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>keeping</name>
    <message>
        <source>Nobody’s data is kept longer than is due; a backup brings back everything but that.</source>
        <translation>Aucune donnée n’est conservée plus longtemps que prévu&#xa0;; une sauvegarde ramène tout, sauf cela.</translation>
    </message>
    <message>
        <source>Whose time is over</source>
        <translation>Ceux dont la durée est passée</translation>
    </message>
    <message>
        <source>The rule: as soon as status and card have expired. The page Settings changes it.</source>
        <translation>La règle&#xa0;: dès que le statut et la carte ont expiré. La page Réglages la change.</translation>
    </message>
    <message>
        <source>The rule: {days} days after status and card have expired. The page Settings changes it.</source>
        <translation>La règle&#xa0;: {days} jours après l’expiration du statut et de la carte. La page Réglages la change.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Nobody is to be erased today.</source>
        <translation>Personne n’est à effacer aujourd’hui.</translation>
    </message>
    <message>
        <source>To be erased today: {count}</source>
        <translation>À effacer aujourd’hui&#xa0;: {count}</translation>
    </message>
    <message>
        <source>{name} · {esi} · since {day} · cards: {cards}</source>
        <translation>{name} · {esi} · depuis le {day} · cartes&#xa0;: {cards}</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… et {count} de plus</translation>
    </message>
    <message>
        <source>Erase them…</source>
        <translation>Les effacer…</translation>
    </message>
    <message>
        <source>Erase these people?</source>
        <translation>Effacer ces personnes&#xa0;?</translation>
    </message>
    <message>
        <source>Everything about {count} people is erased, here and at ESC-R. It cannot be taken back.</source>
        <translation>Tout ce qui concerne {count} personnes est effacé, ici et à ESC-R. C’est irréversible.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Erasing… {done} of {count}</source>
        <translation>Effacement… {done} sur {count}</translation>
    </message>
    <message>
        <source>Erased: {count}. ESC-R is told.</source>
        <translation>Effacées&#xa0;: {count}. ESC-R en est informé.</translation>
    </message>
    <message>
        <source>Erased: {count}. The last traces in the file go when this window is closed.</source>
        <translation>Effacées&#xa0;: {count}. Les dernières traces dans le fichier partent à la fermeture de cette fenêtre.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>It holds everybody’s data of this moment: keep it as safe as the station, and delete old ones in step.</source>
        <translation>Elle contient les données de tous à cet instant&#xa0;: gardez-la aussi sûre que la station, et supprimez les anciennes.</translation>
    </message>
    <message>
        <source>Write a backup…</source>
        <translation>Écrire une sauvegarde…</translation>
    </message>
    <message>
        <source>Backup (*.zip)</source>
        <translation>Sauvegarde (*.zip)</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Écrit&#xa0;: {file}</translation>
    </message>
    <message>
        <source>Bringing one back puts its records in the place of today’s, which are kept beside it. Who was erased since is erased again; no number is given out twice. Close the other windows first: this one closes and opens again.</source>
        <translation>La remettre place ses données là où sont celles d’aujourd’hui, qui sont gardées à côté. Qui a été effacé depuis l’est de nouveau ; aucun numéro n’est donné deux fois. Fermez d’abord les autres fenêtres : celle-ci se ferme et se rouvre.</translation>
    </message>
    <message>
        <source>Bring a backup back…</source>
        <translation>Remettre une sauvegarde…</translation>
    </message>
    <message>
        <source>Bring this backup back?</source>
        <translation>Remettre cette sauvegarde ?</translation>
    </message>
    <message>
        <source>What was done since {file} was written is no longer in the records of this station.</source>
        <translation>Ce qui a été fait depuis l’écriture de {file} ne sera plus dans les données de ce poste.</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Remettre</translation>
    </message>
    <message>
        <source>The records are those of {moment}. Erased again: {count}. Compare with ESC-R now, on the page Registry.</source>
        <translation>Les données sont celles du {moment}. Effacés de nouveau : {count}. Comparez maintenant avec ESC-R, à la page Registre.</translation>
    </message>
    <message>
        <source>No records here said what holds today: accounts and passphrases are the backup’s, tokens for others are withdrawn, no issuer of tickets is trusted.</source>
        <translation>Aucune donnée d’ici ne disait ce qui vaut aujourd’hui : les comptes et phrases de passe sont ceux de la sauvegarde, les jetons donnés à d’autres sont retirés, on ne fait plus confiance à aucun émetteur de tickets.</translation>
    </message>
    <message>
        <source>What was here lies in {place}: delete it when all is well.</source>
        <translation>Ce qui était ici se trouve dans {place} : supprimez-le quand tout va bien.</translation>
    </message>
</context>
</TS>
