<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>keeping</name>
    <message>
        <source>Nobody’s data is kept longer than necessary, and no backup brings back anybody who was erased.</source>
        <translation>Aucune donnée n’est gardée plus longtemps que nécessaire, et aucune sauvegarde ne fait revenir une personne effacée.</translation>
    </message>
    <message>
        <source>Due for erasure</source>
        <translation>Délai de conservation écoulé</translation>
    </message>
    <message>
        <source>The rule: as soon as status and card have expired. The page Settings changes it.</source>
        <translation>La règle&#xa0;: dès que le statut et la carte ont expiré. Elle se change sur la page Réglages.</translation>
    </message>
    <message>
        <source>The rule, in days after status and card have expired: {days}. The page Settings changes it.</source>
        <translation>La règle, en jours après l’expiration du statut et de la carte&#xa0;: {days}. Elle se change sur la page Réglages.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Nobody is due for erasure today.</source>
        <translation>Personne n’est à effacer aujourd’hui.</translation>
    </message>
    <message>
        <source>To be erased today: {count}</source>
        <translation>À effacer aujourd’hui&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Cartes</translation>
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
        <source>People: {count}. Everything about them is erased, here and at ESC-R. This cannot be undone.</source>
        <translation>Personnes&#xa0;: {count}. Tout ce qui les concerne est effacé, ici et chez ESC-R. C’est irréversible.</translation>
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
        <source>Erased: {count}. ESC-R is told of those that it knows as soon as it can be reached.</source>
        <translation>Effacées&#xa0;: {count}. ESC-R est informé, pour celles qu’il connaît, dès qu’il est joignable.</translation>
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
        <source>It holds everybody’s data as of now: keep it as safe as the station, and delete old backups in time. A file that exists already is never replaced: give each backup a new name.</source>
        <translation>Elle contient les données de tous à cet instant&#xa0;: protégez-la autant que la station, et supprimez les anciennes à temps. Un fichier existant n’est jamais remplacé&#xa0;: donnez à chaque sauvegarde un nouveau nom.</translation>
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
        <source>Its records replace today’s, which are kept aside. Whoever was erased since then is erased again. Close other windows of the station first: this one closes and opens again.</source>
        <translation>Ses données prennent la place de celles d’aujourd’hui, qui sont mises de côté. Les personnes effacées depuis le sont de nouveau. Fermez d’abord les autres fenêtres&#xa0;: celle-ci se ferme et se rouvre.</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Restaurer une sauvegarde…</translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation>Restaurer cette sauvegarde&#xa0;?</translation>
    </message>
    <message>
        <source>Everything done since {file} was written will be missing from the records of this station.</source>
        <translation>Tout ce qui a été fait depuis l’écriture de {file} manquera dans les données de cette station.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>The records are those of {moment}. Erased again: {count}. Compare with ESC-R now, on the page Registry.</source>
        <translation>Les données sont celles du {moment}. Personnes effacées de nouveau&#xa0;: {count}. Comparez maintenant avec ESC-R, sur la page Registre.</translation>
    </message>
    <message>
        <source>The records here could not say what was in force: accounts and passphrases are the backup’s, tokens given to others are withdrawn, and no ticket issuer is trusted.</source>
        <translation>Les données d’ici ne permettaient pas de savoir ce qui était en vigueur&#xa0;: les comptes et phrases secrètes sont ceux de la sauvegarde, les jetons donnés à d’autres sont retirés, et aucun émetteur de tickets n’a la confiance du poste.</translation>
    </message>
    <message>
        <source>The previous records are in {place}: delete them once everything works.</source>
        <translation>Les données précédentes sont dans {place}&#xa0;: supprimez-les quand tout fonctionne.</translation>
    </message>
    <message>
        <source>The backup is being written…</source>
        <translation>Écriture de la sauvegarde…</translation>
    </message>
    <message>
        <source>The backup is written</source>
        <translation>La sauvegarde est écrite</translation>
    </message>
    <message>
        <source>No backup was written</source>
        <translation>Aucune sauvegarde n’a été écrite</translation>
    </message>
    <message>
        <source>Nothing was restored</source>
        <translation>Rien n’a été restauré</translation>
    </message>
    <message>
        <source>The backup is restored</source>
        <translation>La sauvegarde est restaurée</translation>
    </message>
    <message>
        <source>Not everybody could be erased</source>
        <translation>Toutes les personnes n’ont pas pu être effacées</translation>
    </message>
</context>
</TS>
