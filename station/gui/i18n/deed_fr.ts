<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>deed</name>
    <message>
        <source>Keys unlocked</source>
        <translation>Clés déverrouillées</translation>
    </message>
    <message>
        <source>Keys locked</source>
        <translation>Clés verrouillées</translation>
    </message>
    <message>
        <source>Key derived</source>
        <translation>Clé dérivée</translation>
    </message>
    <message>
        <source>Signed with a key</source>
        <translation>Signé avec une clé</translation>
    </message>
    <message>
        <source>Key agreed on</source>
        <translation>Clé convenue</translation>
    </message>
    <message>
        <source>Keys created</source>
        <translation>Clés créées</translation>
    </message>
    <message>
        <source>Key imported</source>
        <translation>Clé importée</translation>
    </message>
    <message>
        <source>Key generated</source>
        <translation>Clé générée</translation>
    </message>
    <message>
        <source>Keyfile sealed again</source>
        <translation>Fichier de clés scellé de nouveau</translation>
    </message>
    <message>
        <source>Certificate imported</source>
        <translation>Certificat importé</translation>
    </message>
    <message>
        <source>Records restored</source>
        <translation>Données restaurées</translation>
    </message>
    <message>
        <source>Card worked on</source>
        <translation>Carte traitée</translation>
    </message>
    <message>
        <source>Card changed</source>
        <translation>Carte modifiée</translation>
    </message>
    <message>
        <source>Consent answered</source>
        <translation>Consentement recueilli</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>Consentement retiré</translation>
    </message>
    <message>
        <source>Person corrected</source>
        <translation>Personne corrigée</translation>
    </message>
    <message>
        <source>Person erased</source>
        <translation>Personne effacée</translation>
    </message>
    <message>
        <source>Permanent configuration</source>
        <translation>Configuration définitive</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Sign-in refused</source>
        <translation>Connexion refusée</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Déconnexion</translation>
    </message>
    <message>
        <source>Desk locked</source>
        <translation>Poste verrouillé</translation>
    </message>
    <message>
        <source>Account created</source>
        <translation>Compte créé</translation>
    </message>
    <message>
        <source>Role changed</source>
        <translation>Rôle modifié</translation>
    </message>
    <message>
        <source>Passphrase changed</source>
        <translation>Phrase secrète changée</translation>
    </message>
    <message>
        <source>Account removed</source>
        <translation>Compte supprimé</translation>
    </message>
    <message>
        <source>Application allowed</source>
        <translation>Application permise</translation>
    </message>
    <message>
        <source>Application refused</source>
        <translation>Application refusée</translation>
    </message>
    <message>
        <source>Service token given</source>
        <translation>Jeton de service donné</translation>
    </message>
    <message>
        <source>Service token withdrawn</source>
        <translation>Jeton de service retiré</translation>
    </message>
    <message>
        <source>Issuer trusted</source>
        <translation>Confiance accordée à l’émetteur</translation>
    </message>
    <message>
        <source>Issuer no longer trusted</source>
        <translation>Confiance retirée à l’émetteur</translation>
    </message>
</context>
</TS>
