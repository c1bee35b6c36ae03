<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>testbench_term</name>
    <message>
        <source>Card torn away</source>
        <translation>Carte arrachée</translation>
    </message>
    <message>
        <source>Torn away while it writes</source>
        <translation>Arrachée en pleine écriture</translation>
    </message>
    <message>
        <source>Card reset</source>
        <translation>Carte réinitialisée</translation>
    </message>
    <message>
        <source>Dead chip</source>
        <translation>Puce morte</translation>
    </message>
    <message>
        <source>Second card</source>
        <translation>Deuxième carte</translation>
    </message>
    <message>
        <source>Card of another kind</source>
        <translation>Carte d’un autre type</translation>
    </message>
    <message>
        <source>Foreign frame</source>
        <translation>Trame étrangère</translation>
    </message>
    <message>
        <source>Slow answer</source>
        <translation>Réponse lente</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Pas de réponse</translation>
    </message>
    <message>
        <source>Wrong MAC</source>
        <translation>MAC faux</translation>
    </message>
    <message>
        <source>Answer cut short</source>
        <translation>Réponse tronquée</translation>
    </message>
    <message>
        <source>Reader in use</source>
        <translation>Lecteur occupé</translation>
    </message>
    <message>
        <source>Reader unplugged</source>
        <translation>Lecteur débranché</translation>
    </message>
    <message>
        <source>Service stopped</source>
        <translation>Service arrêté</translation>
    </message>
    <message>
        <source>personality</source>
        <translation>modèle de puce</translation>
    </message>
    <message>
        <source>key settings</source>
        <translation>KeySettings</translation>
    </message>
    <message>
        <source>key {number}</source>
        <translation>clé {number}</translation>
    </message>
    <message>
        <source>configuration</source>
        <translation>configuration</translation>
    </message>
    <message>
        <source>format disabled</source>
        <translation>formatage désactivé</translation>
    </message>
    <message>
        <source>random UID</source>
        <translation>UID aléatoire</translation>
    </message>
    <message>
        <source>default version</source>
        <translation>version par défaut</translation>
    </message>
    <message>
        <source>ATS</source>
        <translation>ATS</translation>
    </message>
    <message>
        <source>SAK</source>
        <translation>SAK</translation>
    </message>
    <message>
        <source>D40 disabled</source>
        <translation>D40 désactivé</translation>
    </message>
    <message>
        <source>EV1 disabled</source>
        <translation>EV1 désactivé</translation>
    </message>
    <message>
        <source>chained writing disabled</source>
        <translation>écriture chaînée désactivée</translation>
    </message>
    <message>
        <source>capabilities</source>
        <translation>capacités</translation>
    </message>
    <message>
        <source>failure limit</source>
        <translation>limite d’échecs</translation>
    </message>
    <message>
        <source>{limit}, less {decrement} by each success</source>
        <translation>{limit}, moins {decrement} à chaque réussite</translation>
    </message>
    <message>
        <source>DAM slot {number}</source>
        <translation>emplacement DAM {number}</translation>
    </message>
    <message>
        <source>DAM slot</source>
        <translation>emplacement DAM</translation>
    </message>
    <message>
        <source>version {version}, quota {quota}, {aid}</source>
        <translation>version {version}, quota {quota}, {aid}</translation>
    </message>
    <message>
        <source>application {aid}</source>
        <translation>application {aid}</translation>
    </message>
    <message>
        <source>failures</source>
        <translation>échecs</translation>
    </message>
    <message>
        <source>{aid} key {number}</source>
        <translation>{aid} clé {number}</translation>
    </message>
    <message>
        <source>free blocks</source>
        <translation>blocs libres</translation>
    </message>
    <message>
        <source>ISO FID</source>
        <translation>ISO FID</translation>
    </message>
    <message>
        <source>DF name</source>
        <translation>nom DF</translation>
    </message>
    <message>
        <source>file {number}</source>
        <translation>fichier {number}</translation>
    </message>
    <message>
        <source>type</source>
        <translation>type</translation>
    </message>
    <message>
        <source>mode</source>
        <translation>CommMode</translation>
    </message>
    <message>
        <source>rights</source>
        <translation>droits</translation>
    </message>
    <message>
        <source>limits</source>
        <translation>bornes</translation>
    </message>
    <message>
        <source>value</source>
        <translation>valeur</translation>
    </message>
    <message>
        <source>limited credit</source>
        <translation>crédit limité</translation>
    </message>
    <message>
        <source>capacity</source>
        <translation>capacité</translation>
    </message>
    <message>
        <source>{kept} of {size} bytes</source>
        <translation>{kept} de {size} octets</translation>
    </message>
    <message>
        <source>record {number}</source>
        <translation>enregistrement {number}</translation>
    </message>
    <message>
        <source>data</source>
        <translation>données</translation>
    </message>
    <message>
        <source>{type}, version {version}</source>
        <translation>{type}, version {version}</translation>
    </message>
    <message>
        <source>standard</source>
        <translation>standard</translation>
    </message>
    <message>
        <source>backup</source>
        <translation>avec sauvegarde</translation>
    </message>
    <message>
        <source>record</source>
        <translation>enregistrements</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivé</translation>
    </message>
</context>
</TS>
