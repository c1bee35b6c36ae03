"""A template is refused with file, line, element and field, before anything is drawn."""

from pathlib import Path

import pytest

from station.errors import TemplateError
from station.printer.template import load_template, shipped_template

HEAD = '[template]\nname = "trial"\nversion = 3\n'
QR = '[[front]]\nkind = "qr"\nid = "code"\nx = 60\ny = 30\nw = 17\nh = 17\n'
HOLOGRAM = '[[front]]\nkind = "hologram"\nid = "foil"\nx = 10\ny = 10\nw = 10\nh = 10\n'


def refused(folder: Path, text: str | bytes) -> str:
    file = folder / "trial.toml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(TemplateError) as error:
        load_template(file)
    assert str(file) in error.value.happened
    assert error.value.exit_code == 2
    return error.value.happened.replace(str(file), "FILE")


def test_the_shipped_template_holds() -> None:
    classic = shipped_template("classic")
    assert (classic.name, classic.version) == ("classic", 1)
    assert classic.shows_photo
    assert [keep_out.kind for keep_out in classic.keep_outs("front")] == ["hologram"]
    assert not classic.keep_outs("back")


def test_the_smallest_template_holds(tmp_path: Path) -> None:
    (tmp_path / "trial.toml").write_text(HEAD + QR)
    template = load_template(tmp_path / "trial.toml")
    assert (template.name, template.version, template.shows_photo) == ("trial", 3, False)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "template: it is missing"),
        (HEAD, "the front has no QR code"),
        ("[template\n", "not valid TOML"),
        (b"\xff\xfe", "not UTF-8"),
        ('[template]\nname = "Two Words"\nversion = 1\n' + QR, "template.name"),
        ('[template]\nname = "a"\nversion = 0\n' + QR, "template.version"),
        (HEAD + 'colour = "red"\n' + QR, "template.colour"),
        (HEAD + QR + "[[side]]\n", "side"),
        (HEAD + "front = 3\n", "template.front"),
    ],
)
def test_a_file_that_is_no_template(tmp_path: Path, text: str | bytes, says: str) -> None:
    assert says in refused(tmp_path, text)


def text_element(**words: object) -> str:
    values: dict[str, object] = {"x": 5, "y": 30, "w": 40, "h": 6, "size": 8, "text": "Hello"} | words
    lines = [f"{key} = {value if not isinstance(value, str) else repr(value)}" for key, value in values.items()]
    return "[[front]]\nkind = 'text'\n" + "\n".join(lines) + "\n"


@pytest.mark.parametrize(
    ("words", "field", "line"),
    [
        ({"w": "wide"}, "w", 15),
        ({"w": -1}, "w", 15),
        ({"size": 2}, "size", 17),
        ({"colour": "red"}, "colour", 19),
        ({"plane": "silver"}, "plane", 19),
        ({"lines": 0}, "lines", 19),
        ({"ink": 1}, "ink", 19),
        ({"needs": "shoe_size"}, "needs", 19),
    ],
)
def test_a_wrong_value_names_its_line_and_field(
    tmp_path: Path, words: dict[str, object], field: str, line: int
) -> None:
    message = refused(tmp_path, HEAD + QR + text_element(**words))
    assert f"FILE, line {line} " in message
    assert f"element 2 of the front (text), {field}:" in message


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ({"text": "{shoe_size}"}, "unknown field {shoe_size}"),
        ({"text": "{}"}, "unknown field {}"),
        ({"text": "{name:>20}"}, "takes no format"),
        ({"text": "{name!r}"}, "takes no format"),
        ({"text": "{name.__class__}"}, "unknown field {name.__class__}"),
        ({"text": "{name"}, "expected '}'"),
        ({"min_size": 9}, "min_size is larger than size"),
        ({"colour": "#102030"}, "colour needs plane"),
        ({"x": 50}, "beyond the card"),
        ({"y": 50}, "beyond the card"),
        ({"x": -0.5}, "beyond the card"),
    ],
)
def test_a_text_that_cannot_be(tmp_path: Path, words: dict[str, object], says: str) -> None:
    message = refused(tmp_path, HEAD + QR + text_element(**words))
    assert says in message
    assert "element 2 of the front (text)" in message


@pytest.mark.parametrize(
    "element",
    [
        "kind = 'rect'\nplane = 'black'\ncolour = '#102030'\nw = 3\nh = 3\n",
        "kind = 'rect'\nplane = 'overlay'\ncolour_to = '#102030'\nw = 3\nh = 3\n",
        "kind = 'line'\ncolour = '#102030'\nlength = 3\n",
    ],
)
def test_only_the_colour_plane_has_colours(tmp_path: Path, element: str) -> None:
    assert "colour needs plane" in refused(tmp_path, f"{HEAD}{QR}[[front]]\nx = 5\ny = 5\n{element}")


def test_a_text_in_no_language_is_refused(tmp_path: Path) -> None:
    element = "[[front]]\nkind = 'text'\ntext = {}\nx = 5\ny = 5\nw = 9\nh = 9\nsize = 6\n"
    assert "text has no language" in refused(tmp_path, HEAD + QR + element)


def test_elements_written_in_one_line_are_named_without_their_own_line(tmp_path: Path) -> None:
    message = refused(tmp_path, "front = [{ kind = 'qr', x = 5, y = 5, w = 17, h = 'tall' }]\n" + HEAD)
    assert "line 1 " in message
    assert "element 1 of the front (qr), h:" in message


def test_an_unknown_kind_lists_the_known_ones(tmp_path: Path) -> None:
    message = refused(tmp_path, HEAD + QR + "[[front]]\nkind = 'video'\n")
    assert "line 11" in message
    assert "hologram" in message


INK = {
    "text": "kind = 'text'\ntext = 'x'\nsize = 6\nw = 6\nh = 4\n",
    "photo": "kind = 'photo'\nw = 6\nh = 4\n",
    "rect": "kind = 'rect'\nw = 6\nh = 4\n",
    "rect in black": "kind = 'rect'\nplane = 'black'\nw = 6\nh = 4\n",
    "rect in overlay": "kind = 'rect'\nplane = 'overlay'\nw = 6\nh = 4\n",
    "gradient from white": "kind = 'rect'\ncolour = '#ffffff'\ncolour_to = '#fffffe'\nw = 6\nh = 4\n",
    "line": "kind = 'line'\nlength = 6\n",
    "upright line": "kind = 'line'\nupright = true\nlength = 6\n",
}


@pytest.mark.parametrize("element", INK.values(), ids=INK.keys())
@pytest.mark.parametrize(("x", "y"), [(12, 12), (19.9, 19.9), (20.05, 12)])
def test_ink_in_a_keep_out_is_refused_in_every_plane(tmp_path: Path, element: str, x: float, y: float) -> None:
    message = refused(tmp_path, f"{HEAD}{QR}{HOLOGRAM}[[front]]\nid = 'spot'\nx = {x}\ny = {y}\n{element}")
    assert "line 18 " in message
    assert "'spot'" in message
    assert "reaches into the keep-out 'foil'" in message


def test_white_is_no_ink_and_a_tenth_of_a_millimetre_is_enough(tmp_path: Path) -> None:
    white = "[[front]]\nkind = 'rect'\ncolour = '#ffffff'\nx = 5\ny = 5\nw = 20\nh = 20\n"
    beside = "[[front]]\nkind = 'rect'\nx = 20.1\ny = 5\nw = 10\nh = 20\n"
    (tmp_path / "trial.toml").write_text(HEAD + QR + HOLOGRAM + white + beside)
    assert load_template(tmp_path / "trial.toml").front


ARTWORK = "[[front]]\nid = 'art'\nkind = 'image'\nfile = 'art.svg'\nx = -3\ny = -3\nw = 91.6\nh = 59.98\n"


@pytest.mark.parametrize(
    ("shape", "says"),
    [
        ('<rect width="85.6" height="9.8"/>', None),
        ('<rect width="85.6" height="10.1"/>', "art.svg has ink in the keep-out 'foil'"),
        ('<rect width="85.6" height="54" fill="white"/>', None),
        ('<rect x="70" y="40" width="1" height="1"/>', "art.svg has ink in the clear zone of the QR code 'code'"),
    ],
)
def test_artwork_may_lie_below_a_keep_out_and_leave_it_free(tmp_path: Path, shape: str, says: str | None) -> None:
    (tmp_path / "art.svg").write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-3 -3 91.6 59.98">{shape}</svg>'
    )
    text = HEAD + QR + HOLOGRAM + ARTWORK
    if says is not None:
        assert says in refused(tmp_path, text)
        return
    (tmp_path / "trial.toml").write_text(text)
    assert load_template(tmp_path / "trial.toml").artwork.keys() == {"art.svg"}


def test_nothing_stands_in_the_clear_zone_of_the_code(tmp_path: Path) -> None:
    message = refused(tmp_path, HEAD + QR + "[[front]]\nkind = 'line'\nx = 50\ny = 31\nlength = 11\n")
    assert "clear zone of the QR code 'code'" in message


def test_a_keep_out_and_a_code_exclude_each_other(tmp_path: Path) -> None:
    assert "keep-out 'foil'" in refused(
        tmp_path, HEAD + QR + HOLOGRAM.replace("x = 10", "x = 55").replace("y = 10", "y = 25")
    )


def test_two_texts_do_not_share_a_place(tmp_path: Path) -> None:
    second = text_element(id="below", y=35)
    assert "reaches into the place of" in refused(tmp_path, HEAD + QR + text_element() + second)


@pytest.mark.parametrize("element", ["kind = 'photo'\nw = 6\nh = 4\n", "kind = 'rect'\nw = 6\nh = 4\n"])
def test_the_back_takes_black_alone(tmp_path: Path, element: str) -> None:
    message = refused(tmp_path, f"{HEAD}{QR}[[back]]\nx = 5\ny = 5\n{element}")
    assert "element 1 of the back" in message
    assert "black plane only" in message


def test_artwork_that_is_not_there_is_named(tmp_path: Path) -> None:
    picture = "[[front]]\nkind = 'image'\nfile = 'crest.png'\nx = 5\ny = 5\nw = 9\nh = 9\n"
    assert "crest.png cannot be read" in refused(tmp_path, HEAD + QR + picture)


@pytest.mark.parametrize("file", ["/etc/passwd", "..\\\\crest.png", ""])
def test_artwork_lies_beside_the_template(tmp_path: Path, file: str) -> None:
    picture = f'[[front]]\nkind = "image"\nfile = "{file}"\nx = 5\ny = 5\nw = 9\nh = 9\n'
    assert ", file:" in refused(tmp_path, HEAD + QR + picture)


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    assert "larger than 1 MB" in refused(tmp_path, b"#" * 1_000_001)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="cannot be read"):
        load_template(tmp_path / "none.toml")
