<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>door</name>
    <message>
        <source>Who is at the desk?</source>
        <translation>Qui est à ce poste&#xa0;?</translation>
    </message>
    <message>
        <source>Sign in to work here.</source>
        <translation>Connectez-vous pour travailler ici.</translation>
    </message>
    <message>
        <source>The desk is locked</source>
        <translation>Le poste est verrouillé</translation>
    </message>
    <message>
        <source>A card that is being made is finished first. Sign in to continue.</source>
        <translation>Une carte en cours est menée à son terme. Connectez-vous pour continuer.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Passphrase or PIN</source>
        <translation>Phrase secrète ou code PIN</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Non connecté</translation>
    </message>
    <message>
        <source>The desk is closed, but the audit has no record of it</source>
        <translation>Le poste est fermé, mais l’audit n’en garde pas trace</translation>
    </message>
    <message>
        <source>{name}, {role}, is signed in. Press to change the passphrase, lock, or sign out.</source>
        <translation>Session de {name}, {role}. Appuyez pour changer la phrase secrète, verrouiller ou vous déconnecter.</translation>
    </message>
    <message>
        <source>Change my passphrase or PIN…</source>
        <translation>Changer ma phrase secrète ou mon code PIN…</translation>
    </message>
    <message>
        <source>Lock the desk</source>
        <translation>Verrouiller le poste</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>New passphrase or PIN for {name}</source>
        <translation>Nouvelle phrase secrète ou nouveau code PIN pour {name}</translation>
    </message>
    <message>
        <source>At least {least} characters; several words are easier to remember than one odd one. It takes effect at once, here and at the command line.</source>
        <translation>Au moins {least} caractères&#xa0;; plusieurs mots se retiennent mieux qu’un seul mot compliqué. Elle est valable aussitôt, ici et en ligne de commande.</translation>
    </message>
    <message>
        <source>Current passphrase or PIN</source>
        <translation>Phrase secrète ou code PIN actuel</translation>
    </message>
    <message>
        <source>New passphrase or PIN</source>
        <translation>Nouvelle phrase secrète ou nouveau code PIN</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changer</translation>
    </message>
    <message>
        <source>Your new passphrase or PIN is set</source>
        <translation>Votre nouvelle phrase secrète ou votre nouveau code PIN est en vigueur</translation>
    </message>
    <message>
        <source>You will need it the next time you sign in or confirm something.</source>
        <translation>Il vous sera demandé à votre prochaine connexion ou confirmation.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>opérateur</translation>
    </message>
    <message>
        <source>technician</source>
        <translation>technicien</translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation>responsable</translation>
    </message>
    <message>
        <source>This takes two people</source>
        <translation>Il faut deux personnes</translation>
    </message>
    <message>
        <source>This cannot be undone. A second person must confirm it: {roles}.</source>
        <translation>C’est irréversible. Une deuxième personne doit le confirmer&#xa0;: {roles}.</translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <translation>{one} ou {other}</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Non confirmé</translation>
    </message>
</context>
</TS>
