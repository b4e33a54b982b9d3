"""Language models, behind one client. It knows neither `nlp` nor `agents`; `parley.py` hands it around."""

from models.answers import NoAnswer, Reply
from models.bargaining import ModelChooser
from models.client import Client, open_client
from models.reading import ModelReader
from models.settings import Effective, ModelSettings, SettingsError, read_settings
from models.speaking import ModelSpeaker

__all__ = [
    "Client",
    "Effective",
    "ModelChooser",
    "ModelReader",
    "ModelSettings",
    "ModelSpeaker",
    "NoAnswer",
    "Reply",
    "SettingsError",
    "open_client",
    "read_settings",
]
