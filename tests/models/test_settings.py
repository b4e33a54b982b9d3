"""Settings of the model: the environment before the file, the file before what is given."""

from pathlib import Path

import pytest

from models import ModelSettings, SettingsError, read_settings

NOWHERE = Path("no-such-folder")


def settings_file(folder, text):
    (folder / "parley.toml").write_text(text)
    return folder


def test_without_settings_there_is_no_model():
    settings, sources = read_settings({}, folder=NOWHERE)
    assert settings == ModelSettings()
    assert not settings.is_on
    assert set(sources.values()) == {"default"}


def test_the_environment_goes_before_the_file(tmp_path):
    folder = settings_file(tmp_path, '[model]\nname = "one"\nretries = 0\ninput_price = 0.15\n')
    effective = read_settings({"PARLEY_MODEL_NAME": "two", "OTHER": "x"}, folder=folder)
    assert (effective.settings.name, effective.settings.retries) == ("two", 0)
    assert str(effective.settings.input_price) == "0.15"
    assert effective.sources["name"] == "PARLEY_MODEL_NAME"
    assert effective.sources["retries"] == "parley.toml"
    assert effective.sources["ask"] == "default"


def test_a_file_may_be_named(tmp_path):
    settings_file(tmp_path, '[model]\nname = "one"\n')
    file = str(tmp_path / "parley.toml")
    assert read_settings({"PARLEY_CONFIG": file}, folder=NOWHERE).settings.name == "one"
    with pytest.raises(FileNotFoundError):
        read_settings({"PARLEY_CONFIG": "gone.toml"}, folder=NOWHERE)


def test_secrets_are_masked_wherever_they_may_be_seen():
    said = {
        "PARLEY_MODEL_API_KEY": "sk-secret",
        "PARLEY_MODEL_BASE_URL": "https://me:sk-secret@models.example/v1/",
    }
    effective = read_settings(said, folder=NOWHERE)
    assert "sk-secret" not in f"{effective.shown()} {effective.settings.api_key!r}"
    assert effective.shown()["api_key"] == {"value": "********", "from": "PARLEY_MODEL_API_KEY"}
    assert effective.shown()["base_url"]["value"] == "https://********@models.example/v1"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("retries", "3"),
        ("deadline_seconds", "0"),
        ("deadline_seconds", "nan"),
        ("ask", "often"),
        ("base_url", "localhost:8000"),
        ("nmae", "x"),
        ("budget", "5"),
        ("input_price", "-1"),
    ],
)
def test_a_setting_that_cannot_be_taken_is_named_with_where_it_stands(name, value):
    variable = f"PARLEY_MODEL_{name.upper()}"
    with pytest.raises(SettingsError, match=f"^{name} \\({variable}\\): "):
        read_settings({variable: value}, folder=NOWHERE)


@pytest.mark.parametrize("text", ["[model", "[models]\n", 'model = "x"', "name = 'x'"])
def test_a_file_that_cannot_be_read_is_named(tmp_path, text):
    with pytest.raises(SettingsError, match=r"parley\.toml: "):
        read_settings({}, folder=settings_file(tmp_path, text))
