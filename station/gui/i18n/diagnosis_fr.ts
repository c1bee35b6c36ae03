<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
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
        <source>Waits for the reader</source>
        <translation>Attend le lecteur</translation>
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
