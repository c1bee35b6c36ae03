"""Student identifiers: both forms, equality, and what is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from station.model.esi import MAX_LENGTH, URN_PREFIX, Esi, EsiForm

CODE_LETTERS = "ABCXYZabcxyz0189()+,-.:=@;$_!*'"


@pytest.mark.parametrize(
    ("text", "scope", "code"),
    [
        (f"{URN_PREFIX}fr:1234567890g", "fr", "1234567890g"),
        (f"{URN_PREFIX}ES-CT:x", "ES-CT", "x"),
        (f"{URN_PREFIX}gb-1:x", "gb-1", "x"),
        (f"{URN_PREFIX}lmu.de:12:34", "lmu.de", "12:34"),
        (f"{URN_PREFIX}yyy.uma.es:a%2Fb", "yyy.uma.es", "a%2Fb"),
        (URN_PREFIX.upper() + "FR:1", "FR", "1"),
        (f"{URN_PREFIX}x-1.example:1", "x-1.example", "1"),
    ],
)
def test_the_urn(text: str, scope: str, code: str) -> None:
    esi = Esi.parse(text)
    assert (esi.form, esi.scope, esi.code, esi.text, str(esi)) == (EsiForm.URN, scope, code, text, text)


def test_the_old_form_is_read() -> None:
    esi = Esi.parse("FR-999859608-1234567890G")
    assert (esi.form, esi.scope, esi.code) == (EsiForm.OLD, "FR", "1234567890G")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1234567890",
        URN_PREFIX,
        f"{URN_PREFIX}fr",
        f"{URN_PREFIX}fr:",
        f"{URN_PREFIX}fra:1",
        f"{URN_PREFIX}uni:1",
        f"{URN_PREFIX}uni-demo.example 1",
        f"{URN_PREFIX}.example:1",
        f"{URN_PREFIX}uni..example:1",
        f"{URN_PREFIX}-uni.example:1",
        f"{URN_PREFIX}uni-.example:1",
        f"{URN_PREFIX}fr:1 2",
        f"{URN_PREFIX}fr:1/2",
        f"{URN_PREFIX}fr:é",
        f"{URN_PREFIX}fr:%2",
        f"{URN_PREFIX}fr:%zz",
        f"{URN_PREFIX}fr:%00",
        f"{URN_PREFIX}fr:1\n",
        f" {URN_PREFIX}fr:1",
        URN_PREFIX.replace("s", "\N{LATIN SMALL LETTER LONG S}") + "fr:1",
        f"{URN_PREFIX}\N{KELVIN SIGN}r:1",
        "FR-99985960-1",
        "FRA-999859608-1",
        "FR-999859608-",
        "FR-９９９８５９６０８-1",
    ],
)
def test_what_is_no_identifier(text: str) -> None:
    with pytest.raises(ValueError, match="is not an ESI"):
        Esi.parse(text)


def test_at_most_255_characters() -> None:
    longest = f"{URN_PREFIX}fr:".ljust(MAX_LENGTH, "1")
    assert Esi.parse(longest).text == longest
    with pytest.raises(ValueError, match="256"):
        Esi.parse(longest + "1")


@pytest.mark.parametrize(
    ("text", "hint"), [(f"{URN_PREFIX}fr", "a colon and a code"), ("FR-1", f"starts with '{URN_PREFIX}'")]
)
def test_the_reason_says_what_is_missing(text: str, hint: str) -> None:
    with pytest.raises(ValueError, match=hint):
        Esi.parse(text)


def test_building_writes_the_scope_in_lower_case_and_the_code_as_it_is() -> None:
    assert Esi.build("FR", "12G").text == f"{URN_PREFIX}fr:12G"
    with pytest.raises(ValueError, match="is not an ESI"):
        Esi.build("fr", "1 2")


@given(st.text(CODE_LETTERS, min_size=1, max_size=40), st.sampled_from(["fr", "es-ct", "uni-demo.example"]))
def test_equal_without_regard_to_case(code: str, scope: str) -> None:
    esi = Esi.build(scope, code)
    for other in (Esi.parse(esi.text.upper()), Esi.parse(esi.text.lower())):
        assert other == esi
        assert hash(other) == hash(esi)
        assert other.key == esi.key
    assert Esi.build(scope, code + "0") != esi
    assert esi != esi.text


@given(st.text(max_size=80))
def test_any_text_is_an_identifier_or_a_reason(text: str) -> None:
    try:
        parsed = Esi.parse(text)
    except ValueError:
        return
    assert parsed.text == text
