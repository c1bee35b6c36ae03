<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>diagnosis</name>
    <message>
        <source>Every part of the station, its state, and what to do.</source>
        <translation>Chaque élément de la station, son état et ce qu’il faut faire.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Vérifier de nouveau</translation>
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
        <source>Checking every part…</source>
        <translation>Vérification de tous les éléments…</translation>
    </message>
    <message>
        <source>Everything works</source>
        <translation>Tout fonctionne</translation>
    </message>
    <message>
        <source>The station works; to check: {parts}</source>
        <translation>La station fonctionne&#xa0;; à vérifier&#xa0;: {parts}</translation>
    </message>
    <message>
        <source>To fix: {parts}</source>
        <translation>À corriger&#xa0;: {parts}</translation>
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
        <source>Check it</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>Fix it</source>
        <translation>À corriger</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Pas nécessaire</translation>
    </message>
    <message>
        <source>Waits for the reader</source>
        <translation>Attend le lecteur</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
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
        <source>Disk space</source>
        <translation>Espace disque</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>Card face and fonts</source>
        <translation>Face et polices</translation>
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
