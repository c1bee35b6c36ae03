<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>hold</name>
    <message>
        <source>The reader is in use</source>
        <translation>Le lecteur est occupé</translation>
    </message>
    <message>
        <source>The page Issue turns the cards placed now into cards for people.</source>
        <translation>La page Émettre fait des cartes de titulaires avec celles qui sont posées maintenant.</translation>
    </message>
    <message>
        <source>The page Provision turns the cards placed now into blanks.</source>
        <translation>La page Préparer fait des cartes vierges avec celles qui sont posées maintenant.</translation>
    </message>
    <message>
        <source>The page Keys gives the cards placed now a new version of a key.</source>
        <translation>La page Clés donne une nouvelle version d’une clé aux cartes posées maintenant.</translation>
    </message>
    <message>
        <source>The page Keys puts an application on the cards placed now.</source>
        <translation>La page Clés met une application sur les cartes posées maintenant.</translation>
    </message>
    <message>
        <source>The page Stickers matches the card that lies there.</source>
        <translation>La page Étiquettes associe la carte qui est posée.</translation>
    </message>
    <message>
        <source>The page Settings tests the devices.</source>
        <translation>La page Réglages teste les appareils.</translation>
    </message>
    <message>
        <source>The page Diagnosis looks at the devices.</source>
        <translation>La page Diagnostic examine les appareils.</translation>
    </message>
    <message>
        <source>Finish it there, or stop it here.</source>
        <translation>Terminez ce travail là-bas, ou arrêtez-le ici.</translation>
    </message>
    <message>
        <source>Finish it or stop it on that page.</source>
        <translation>Terminez ou arrêtez ce travail sur cette page.</translation>
    </message>
    <message>
        <source>That takes a moment.</source>
        <translation>Cela ne dure qu’un instant.</translation>
    </message>
    <message>
        <source>Stop the other work</source>
        <translation>Arrêter l’autre travail</translation>
    </message>
</context>
</TS>
