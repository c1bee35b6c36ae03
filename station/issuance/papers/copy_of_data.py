"""Everything about a person as files, for the person to take along: JSON, PDF, the photo and what was signed."""

import json
from pathlib import Path

from station.issuance.insight import Insight
from station.issuance.papers.notice import Notice
from station.issuance.papers.own_view import as_json, as_pdf
from station.named_file import write_file, writing

_ENDINGS = {"application/pdf": "pdf", "image/jpeg": "jpg", "image/png": "png", "text/plain": "txt"}


def write_copy(insight: Insight, notice: Notice, folder: Path) -> tuple[Path, ...]:
    """Writes the files, named after the person's code; returns them. Raises InputError where that cannot be."""
    name = "".join(letter if letter.isalnum() else "-" for letter in insight.holder.esi.code)
    told = json.dumps(as_json(insight), ensure_ascii=False, indent=1).encode()
    files = {f"{name}.json": told, f"{name}.pdf": as_pdf(insight, notice)}
    if photo := insight.holder.photo:
        ending = "png" if photo.startswith(b"\x89PNG") else "jpg"
        files[f"{name}.{ending}"] = photo
    for number, form in insight.forms.items():
        files[f"{name}-form-{number}.{_ENDINGS[form.media_type]}"] = form.content
    with writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
    for file, content in files.items():
        write_file(folder / file, content)
    return tuple(folder / file for file in files)
