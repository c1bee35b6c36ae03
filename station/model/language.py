"""Languages under their own names, by ISO 639-1."""

from collections.abc import Mapping

OWN_NAMES: Mapping[str, str] = {
    **{"bg": "Български", "cs": "Čeština", "da": "Dansk", "de": "Deutsch", "el": "Ελληνικά", "en": "English"},
    **{"es": "Español", "et": "Eesti", "fi": "Suomi", "fr": "Français", "ga": "Gaeilge", "hr": "Hrvatski"},
    **{"hu": "Magyar", "it": "Italiano", "lt": "Lietuvių", "lv": "Latviešu", "mt": "Malti", "nl": "Nederlands"},
    **{"pl": "Polski", "pt": "Português", "ro": "Română", "sk": "Slovenčina", "sl": "Slovenščina", "sv": "Svenska"},
    **{"is": "Íslenska", "mk": "Македонски", "no": "Norsk bokmål", "sr": "Српски", "tr": "Türkçe"},
}
"""The official languages of the European Union (Regulation No 1 of 1958, article 1), and of the other countries that
take part in Erasmus+ (Programme Guide, "Eligible countries"); the names are those of Unicode's CLDR.
"""


def own_name(code: str) -> str:
    """What those who speak it call it; the code, where it is none of these."""
    return OWN_NAMES.get(code, code)
