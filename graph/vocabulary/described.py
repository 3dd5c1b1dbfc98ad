"""Enumerations whose values say what they mean."""

from enum import StrEnum
from typing import Self


class Described(StrEnum):
    """An enumeration, and what each value means (`about`); both have their Chinese term at the end."""

    about: str

    def __new__(cls, value: str, about: str = "") -> Self:
        """A value, and what it means."""
        word = str.__new__(cls, value)
        word._value_ = value
        word.about = about
        return word
