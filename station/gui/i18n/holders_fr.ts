<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>holders</name>
    <message>
        <source>What is kept about a person, what the person agreed to, and what the person may ask for.</source>
        <translation>Ce qui est conservé sur une personne, ce qu’elle a accepté et ce qu’elle peut demander.</translation>
    </message>
    <message>
        <source>Name, identifier or card number</source>
        <translation>Nom, identifiant ou numéro de carte</translation>
    </message>
    <message>
        <source>People: {count}</source>
        <translation>Personnes&#xa0;: {count}</translation>
    </message>
    <message>
        <source>The first {count}: type more of the name</source>
        <translation>Les {count} premières&#xa0;: précisez le nom</translation>
    </message>
    <message>
        <source>{name}
{code} · until {day}</source>
        <translation>{name}
{code} · jusqu’au {day}</translation>
    </message>
    <message>
        <source>Nobody chosen yet</source>
        <translation>Personne n’est choisi</translation>
    </message>
    <message>
        <source>Choose a person in the list to see everything that is kept here and at ESC-R.</source>
        <translation>Choisissez une personne dans la liste pour voir tout ce qui est conservé ici et chez ESC-R.</translation>
    </message>
    <message>
        <source>Language of this page</source>
        <translation>Langue de cette page</translation>
    </message>
    <message>
        <source>Asking ESC-R…</source>
        <translation>Interrogation d’ESC-R…</translation>
    </message>
    <message>
        <source>Consent…</source>
        <translation>Consentement…</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Corriger…</translation>
    </message>
    <message>
        <source>Give a copy…</source>
        <translation>Remettre une copie…</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Effacer…</translation>
    </message>
    <message>
        <source>Import a roster…</source>
        <translation>Importer une liste…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Written: {files}. The files are the person’s: delete what you do not hand over.</source>
        <translation>Enregistré&#xa0;: {files}. Ces fichiers sont à la personne&#xa0;: supprimez ce que vous ne remettez pas.</translation>
    </message>
    <message>
        <source>Destination folder</source>
        <translation>Dossier de destination</translation>
    </message>
    <message>
        <source>Recorded.</source>
        <translation>Enregistré.</translation>
    </message>
    <message>
        <source>Corrected. Correct it at the source of the roster as well, or the next import undoes it.</source>
        <translation>Corrigé. Corrigez-le aussi à la source de la liste, sinon la prochaine importation annulera la correction.</translation>
    </message>
    <message>
        <source>Erased here, with all cards ({cards}) and files ({files}).</source>
        <translation>Effacé ici, avec toutes les cartes ({cards}) et tous les fichiers ({files}).</translation>
    </message>
    <message>
        <source>Consent withdrawn.</source>
        <translation>Consentement retiré.</translation>
    </message>
    <message>
        <source>Correct it here.</source>
        <translation>Corrigez ici.</translation>
    </message>
    <message>
        <source>ESC-R is told as soon as it can be reached.</source>
        <translation>ESC-R en est informé dès qu’il est joignable.</translation>
    </message>
    <message>
        <source>Withdraw this consent?</source>
        <translation>Retirer ce consentement&#xa0;?</translation>
    </message>
    <message>
        <source>{purpose}
What is kept for this alone is deleted, a photo too, and ESC-R takes away what it had for it.</source>
        <translation>{purpose}
Ce qui n’est conservé que pour cela est supprimé, y compris une photo, et ESC-R efface ce qu’il avait reçu à ce titre.</translation>
    </message>
    <message>
        <source>The dates were read with the day before the month, as the file writes them.</source>
        <translation>Les dates ont été lues avec le jour avant le mois, comme les écrit le fichier.</translation>
    </message>
    <message>
        <source>All rejected rows have the same fault, in the column {column}. Line {line}: {why}</source>
        <translation>Toutes les lignes rejetées ont le même défaut, dans la colonne {column}. Ligne {line}&#xa0;: {why}</translation>
    </message>
    <message>
        <source>Erased. The last traces in the database file go when this window is closed.</source>
        <translation>Effacé. Les dernières traces dans le fichier de la base disparaissent à la fermeture de cette fenêtre.</translation>
    </message>
    <message>
        <source>Erase everything about this person?</source>
        <translation>Effacer tout ce qui concerne cette personne&#xa0;?</translation>
    </message>
    <message>
        <source>Everything about {name} is erased, here and at ESC-R, and the cards are blocked. This cannot be undone.</source>
        <translation>Tout ce qui concerne {name} est effacé, ici et chez ESC-R, et les cartes sont bloquées. C’est irréversible.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Without consent to the card nothing may be kept: everything about {name} is erased, here and at ESC-R. This cannot be undone.</source>
        <translation>Sans consentement à la carte, rien ne peut être conservé&#xa0;: tout ce qui concerne {name} est effacé, ici et chez ESC-R. C’est irréversible.</translation>
    </message>
    <message>
        <source>What {name} agrees to</source>
        <translation>Ce que {name} accepte</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Notice as PDF…</source>
        <translation>Notice en PDF…</translation>
    </message>
    <message>
        <source>The notice is written: {file}</source>
        <translation>La notice est enregistrée&#xa0;: {file}</translation>
    </message>
    <message>
        <source>Text {version}</source>
        <translation>Texte {version}</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Pas encore demandé</translation>
    </message>
    <message>
        <source>Agreed on {day}, text {version}</source>
        <translation>Accepté le {day}, texte {version}</translation>
    </message>
    <message>
        <source>Agreed, the roster of {day} says</source>
        <translation>Accepté, selon la liste du {day}</translation>
    </message>
    <message>
        <source>Refused on {day}, text {version}</source>
        <translation>Refusé le {day}, texte {version}</translation>
    </message>
    <message>
        <source>Withdrawn on {day}</source>
        <translation>Retiré le {day}</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>{purpose} Yes</source>
        <translation>{purpose} Oui</translation>
    </message>
    <message>
        <source>{purpose} No</source>
        <translation>{purpose} Non</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Withdraw: {purpose}</source>
        <translation>Retirer&#xa0;: {purpose}</translation>
    </message>
    <message>
        <source>Sign here, with a pen, a finger or the mouse</source>
        <translation>Signez ici, au stylet, au doigt ou à la souris</translation>
    </message>
    <message>
        <source>Or type your full name as your signature</source>
        <translation>Ou tapez votre nom complet en guise de signature</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>Signed sheet…</source>
        <translation>Feuille signée…</translation>
    </message>
    <message>
        <source>Signed sheet: {file}</source>
        <translation>Feuille signée&#xa0;: {file}</translation>
    </message>
    <message>
        <source>Scanned sheet (*.pdf *.jpg *.jpeg *.png)</source>
        <translation>Feuille numérisée (*.pdf *.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Record the answers</source>
        <translation>Enregistrer les réponses</translation>
    </message>
    <message>
        <source>Sign, type the name, or choose the signed sheet.</source>
        <translation>Signez, tapez le nom, ou choisissez la feuille signée.</translation>
    </message>
    <message>
        <source>No question is answered yet.</source>
        <translation>Aucune question n’a encore de réponse.</translation>
    </message>
    <message>
        <source>Correct what is kept</source>
        <translation>Corriger ce qui est conservé</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Adresse électronique</translation>
    </message>
    <message>
        <source>Academic level</source>
        <translation>Niveau d’études</translation>
    </message>
    <message>
        <source>none given</source>
        <translation>sans indication</translation>
    </message>
    <message>
        <source>Bachelor</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Master</source>
        <translation>Master</translation>
    </message>
    <message>
        <source>Doctorate</source>
        <translation>Doctorat</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Status ends on</source>
        <translation>Fin du statut</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Import a roster</source>
        <translation>Importer une liste</translation>
    </message>
    <message>
        <source>You see first what would change. A roster never deletes anybody.</source>
        <translation>Vous voyez d’abord ce qui changerait. Une liste ne supprime jamais personne.</translation>
    </message>
    <message>
        <source>Choose the roster…</source>
        <translation>Choisir la liste…</translation>
    </message>
    <message>
        <source>Roster or query (*.csv *.xlsx *.xlsm *.txt *.toml)</source>
        <translation>Liste ou requête (*.csv *.xlsx *.xlsm *.txt *.toml)</translation>
    </message>
    <message>
        <source>Mapping…</source>
        <translation>Correspondance…</translation>
    </message>
    <message>
        <source>Folder of photos…</source>
        <translation>Dossier de photos…</translation>
    </message>
    <message>
        <source>Roster: {file} · mapping: {mapping} · photos: {photos}</source>
        <translation>Liste&#xa0;: {file} · correspondance&#xa0;: {mapping} · photos&#xa0;: {photos}</translation>
    </message>
    <message>
        <source>ours</source>
        <translation>la nôtre</translation>
    </message>
    <message>
        <source>beside the roster</source>
        <translation>à côté de la liste</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Reading… Rows: {count}</source>
        <translation>Lecture… Lignes&#xa0;: {count}</translation>
    </message>
    <message>
        <source>New: {new} · changed: {changed} · as before: {same} · missing: {gone} · left out: {away} · rejected: {rejected}</source>
        <translation>Nouvelles&#xa0;: {new} · changées&#xa0;: {changed} · inchangées&#xa0;: {same} · absentes&#xa0;: {gone} · écartées&#xa0;: {away} · rejetées&#xa0;: {rejected}</translation>
    </message>
    <message>
        <source>Done. New: {new} · changed: {changed} · rejected: {rejected}</source>
        <translation>Fait. Nouvelles&#xa0;: {new} · changées&#xa0;: {changed} · rejetées&#xa0;: {rejected}</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… et {count} de plus</translation>
    </message>
    <message>
        <source>This file was read as Windows-1252: check the accents in the names.</source>
        <translation>Ce fichier a été lu comme Windows-1252&#xa0;: vérifiez les accents des noms.</translation>
    </message>
    <message>
        <source>This looks like the wrong file, or one with shifted columns. Check the rows below before you apply it.</source>
        <translation>Ce fichier semble ne pas être le bon, ou avoir des colonnes décalées. Vérifiez les lignes ci-dessous avant d’appliquer.</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Apply anyway</source>
        <translation>Appliquer quand même</translation>
    </message>
    <message>
        <source>Readmit the person</source>
        <translation>Réadmettre la personne</translation>
    </message>
    <message>
        <source>Choose somebody above who was left out.</source>
        <translation>Choisissez ci-dessus une personne écartée.</translation>
    </message>
    <message>
        <source>New: {name}</source>
        <translation>Nouvelle&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Changed: {name} ({fields})</source>
        <translation>Changée&#xa0;: {name} ({fields})</translation>
    </message>
    <message>
        <source>Missing: {name}. Not on this roster; kept.</source>
        <translation>Absente&#xa0;: {name}. Ne figure pas sur cette liste&#xa0;; conservée.</translation>
    </message>
    <message>
        <source>Left out: {name}. Erased at the person’s own request; not imported.</source>
        <translation>Écartée&#xa0;: {name}. Effacée à sa demande&#xa0;; non importée.</translation>
    </message>
    <message>
        <source>Rejected: line {line}, {column}. {why}</source>
        <translation>Rejetée&#xa0;: ligne {line}, {column}. {why}</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nom</translation>
    </message>
    <message>
        <source>level</source>
        <translation>niveau</translation>
    </message>
    <message>
        <source>end of status</source>
        <translation>fin du statut</translation>
    </message>
    <message>
        <source>role</source>
        <translation>fonction</translation>
    </message>
    <message>
        <source>language</source>
        <translation>langue</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>courriel</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>photo</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>consentement</translation>
    </message>
    <message>
        <source>Nobody is known yet.
Import a roster to begin.</source>
        <translation>Personne n’est encore connu.
Importez une liste pour commencer.</translation>
    </message>
    <message>
        <source>Nobody matches the search.</source>
        <translation>Personne ne correspond à la recherche.</translation>
    </message>
    <message>
        <source>What the roster would change appears here before anything is changed.</source>
        <translation>Ce que la liste changerait s’affiche ici avant toute modification.</translation>
    </message>
</context>
</TS>
