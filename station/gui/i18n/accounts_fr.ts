<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>accounts</name>
    <message>
        <source>Who works at this station, in which role. The audit keeps what each has done.</source>
        <translation>Qui travaille à ce poste, et dans quel rôle. Le journal d’audit garde ce que chacun a fait.</translation>
    </message>
    <message>
        <source>This station is open to all</source>
        <translation>Ce poste est ouvert à tous</translation>
    </message>
    <message>
        <source>There are no accounts: whoever is at this computer may use every page, and the audit names the computer’s account. That is enough where one person works.</source>
        <translation>Il n’y a pas de comptes&#xa0;: quiconque est devant cet ordinateur peut utiliser toutes les pages, et le journal d’audit nomme le compte de l’ordinateur. Cela suffit là où une seule personne travaille.</translation>
    </message>
    <message>
        <source>Once there is an account, everybody has to sign in, here and at the command line. The first one is a supervisor’s, who then creates the others. Create a second supervisor soon: nobody else can help a supervisor who has forgotten the passphrase.</source>
        <translation>Dès le premier compte, chacun doit se connecter, ici et en ligne de commande. C’est celui d’un responsable, qui crée ensuite les autres. Créez vite un deuxième responsable&#xa0;: personne d’autre ne peut aider celui qui a oublié sa phrase secrète.</translation>
    </message>
    <message>
        <source>Create the first supervisor…</source>
        <translation>Créer le premier responsable…</translation>
    </message>
    <message>
        <source>The first supervisor</source>
        <translation>Le premier responsable</translation>
    </message>
    <message>
        <source>You are signed in with it straight away. From then on nobody works here without signing in.</source>
        <translation>Vous êtes aussitôt connecté avec ce compte. Dès lors, personne ne travaille ici sans se connecter.</translation>
    </message>
    <message>
        <source>Add somebody…</source>
        <translation>Ajouter quelqu’un…</translation>
    </message>
    <message>
        <source>Somebody who works here</source>
        <translation>Quelqu’un qui travaille ici</translation>
    </message>
    <message>
        <source>The person types the passphrase or PIN, twice, unseen by others.</source>
        <translation>La personne tape elle-même la phrase secrète ou le code PIN, deux fois, sans que d’autres le voient.</translation>
    </message>
    <message>
        <source>Create the account</source>
        <translation>Créer le compte</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Type it again</source>
        <translation>Confirmation</translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation>{name} (vous)</translation>
    </message>
    <message>
        <source>Issues cards, and looks after people, cards and the registry.</source>
        <translation>Émet les cartes, et s’occupe des personnes, des cartes et du registre.</translation>
    </message>
    <message>
        <source>Looks after blanks, keys, templates, settings and backups. Does not see people.</source>
        <translation>S’occupe des cartes vierges, des clés, des modèles, des réglages et des sauvegardes. Ne voit pas les personnes.</translation>
    </message>
    <message>
        <source>May do everything. Only a supervisor may erase people, restore backups and manage accounts.</source>
        <translation>Peut tout faire. Seul un responsable peut effacer des personnes, restaurer des sauvegardes et gérer les comptes.</translation>
    </message>
    <message>
        <source>Choose somebody in the list.</source>
        <translation>Choisissez quelqu’un dans la liste.</translation>
    </message>
    <message>
        <source>Change the role</source>
        <translation>Changer le rôle</translation>
    </message>
    <message>
        <source>New passphrase or PIN…</source>
        <translation>Nouvelle phrase secrète ou code PIN…</translation>
    </message>
    <message>
        <source>A new passphrase or PIN for {name}</source>
        <translation>Une nouvelle phrase secrète ou un nouveau code PIN pour {name}</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Définir</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Remove {name}?</source>
        <translation>Retirer {name}&#xa0;?</translation>
    </message>
    <message>
        <source>{name} will no longer be able to sign in. What {name} did stays in the audit.</source>
        <translation>{name} ne pourra plus se connecter. Ce que {name} a fait reste dans le journal d’audit.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>This is your own account: the desk closes at once.</source>
        <translation>C’est votre propre compte&#xa0;: le poste se ferme aussitôt.</translation>
    </message>
    <message>
        <source>Give up your own role?</source>
        <translation>Renoncer à votre propre rôle&#xa0;?</translation>
    </message>
    <message>
        <source>You will no longer see this page; only another supervisor can give you the role back.</source>
        <translation>Vous ne verrez plus cette page&#xa0;; seul un autre responsable peut vous rendre ce rôle.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Account created: {name}.</source>
        <translation>Compte créé&#xa0;: {name}.</translation>
    </message>
    <message>
        <source>{name} is {role} here.</source>
        <translation>{name} est {role} ici.</translation>
    </message>
    <message>
        <source>The new passphrase or PIN of {name} is set.</source>
        <translation>La nouvelle phrase secrète ou le nouveau code PIN de {name} est en place.</translation>
    </message>
    <message>
        <source>{name} can no longer sign in.</source>
        <translation>{name} ne peut plus se connecter.</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Rien n’a été changé</translation>
    </message>
</context>
</TS>
