"""Recipes: the shipped one holds, and every wrong one is refused with its line."""

import pytest

from station.desfire.recipe import load_recipe, parse_recipe
from station.desfire.version import Generation
from station.errors import RecipeError

GOOD = """[recipe]
name = "mine"
generations = ["EV2"]
free_memory = 0
originality = false

[master]
key = "picc-master"
version = "01"
input = ["uid"]
"""


def test_the_shipped_recipe_makes_blanks_for_issuance() -> None:
    recipe = load_recipe("esc-blank")
    assert recipe.generations == {Generation.EV2, Generation.EV2_XL, Generation.EV3}
    assert recipe.dam is not None
    assert recipe.permanent is None
    assert recipe.key_settings_1 is None


def test_what_is_left_out_is_not_done() -> None:
    recipe = parse_recipe(GOOD, "mine.toml")
    assert (recipe.dam, recipe.key_settings_1, recipe.permanent) == (None, None, None)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[recipe", "it is not TOML"),
        ("", "it is missing"),
        (GOOD.replace('["EV2"]', '["EV4"]'), "line 1 .*no generation EV4"),
        (GOOD.replace('["EV2"]', "[]"), "line 3 "),
        (GOOD.replace('"01"', '"00"'), "line 9 "),
        (GOOD.replace('"01"', "1"), "line 9 "),
        (GOOD.replace('["uid"]', '["escn"]'), "line 7 .*nothing but its UID"),
        (GOOD + "colour = 1\n", "line 11 "),
        (GOOD + '[settings]\nkey_settings_1 = "0A"\n', "line 11 .*frozen for ever"),
        (GOOD + '[settings]\nkey_settings_1 = "1F"\n', "line 11 .*frozen for ever"),
        (GOOD + "[permanent]\nrandom_uid = true\n", "derived from the UID"),
        (GOOD.replace("EV2", "EV1") + '[dam]\nkey = "dam"\nversion = "01"\n', "DAM keys are for EV2"),
    ],
)
def test_a_wrong_recipe_is_refused_with_its_line(text: str, said: str) -> None:
    with pytest.raises(RecipeError, match=rf"(?s)mine\.toml.*{said}"):
        parse_recipe(text, "mine.toml")


@pytest.mark.parametrize("name", ["nothing", "/no/such/recipe.toml", "."])
def test_a_recipe_that_is_not_there(name: str) -> None:
    with pytest.raises(RecipeError):
        load_recipe(name)
