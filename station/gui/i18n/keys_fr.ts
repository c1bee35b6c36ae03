<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>keys</name>
    <message>
        <source>Keys locked</source>
        <translation>Clés verrouillées</translation>
    </message>
    <message>
        <source>Keys unlocked</source>
        <translation>Clés déverrouillées</translation>
    </message>
    <message>
        <source>The keys are locked. Press to unlock them.</source>
        <translation>Les clés sont verrouillées. Appuyez pour les déverrouiller.</translation>
    </message>
    <message>
        <source>The keys are unlocked. Press to lock them now.</source>
        <translation>Les clés sont déverrouillées. Appuyez pour les verrouiller maintenant.</translation>
    </message>
    <message>
        <source>Unlock the keys</source>
        <translation>Déverrouiller les clés</translation>
    </message>
    <message>
        <source>They are in {place}. Without them no card is made or changed.</source>
        <translation>Elles sont dans {place}. Sans elles, aucune carte n’est faite ni modifiée.</translation>
    </message>
    <message>
        <source>Passphrase or PIN</source>
        <translation>Phrase secrète ou code PIN</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Déverrouillage…</translation>
    </message>
</context>
</TS>
