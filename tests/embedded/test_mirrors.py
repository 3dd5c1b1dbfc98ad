"""Where Maven artifacts come from: `DANYUAN_MAVEN`, else the first mirror of Maven's settings that fits."""

from pathlib import Path

import pytest

from graph.embedded import MirrorUnusable
from graph.embedded.mirrors import mirror_in, repositories, without_password

NAMESPACE = ' xmlns="urn:settings"'
MIRROR = "<mirror><id>{0}</id><mirrorOf>{1}</mirrorOf><url>https://{0}.test/maven/</url></mirror>"
SERVER = "<server><id>{0}</id><username>{1}</username><password>{2}</password></server>"


def written(folder: Path, mirrors: str, servers: str = "", namespace: str = NAMESPACE) -> Path:
    file = folder / "settings.xml"
    inner = f"<servers>{servers}</servers><mirrors>{mirrors}</mirrors>"
    file.write_text(f"<?xml version='1.0'?><settings{namespace}>{inner}</settings>", "utf-8")
    return file


@pytest.mark.parametrize("namespace", ["", NAMESPACE])
@pytest.mark.parametrize("of", ["central", "*", "external:*", "others, central", "*,!others", "\n  external:*\n"])
def test_the_first_mirror_of_the_usual_place(tmp_path: Path, of: str, namespace: str) -> None:
    mirrors = MIRROR.format("others", "others,external:http:*") + MIRROR.format("near", of) + MIRROR.format("far", "*")
    assert mirror_in(written(tmp_path, mirrors, namespace=namespace)) == {"near": "https://near.test/maven"}


@pytest.mark.parametrize("of", ["", "others", "*,!central", "external:http:*", "centrals"])
def test_a_mirror_of_something_else_is_none(tmp_path: Path, of: str) -> None:
    assert mirror_in(written(tmp_path, MIRROR.format("near", of))) is None


def test_without_settings_there_is_none(tmp_path: Path) -> None:
    assert mirror_in(tmp_path / "settings.xml") is None
    (tmp_path / ".m2").touch()
    assert mirror_in(tmp_path / ".m2" / "settings.xml") is None


def test_user_and_password_of_its_server_from_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MIRROR_PASSWORD", "p@ss/word:1")
    servers = SERVER.format("far", "x", "y") + SERVER.format("near", "me", "${env.MIRROR_PASSWORD}")
    found = mirror_in(written(tmp_path, MIRROR.format("near", "*"), servers))
    assert found == {"near": "https://me:p%40ss%2Fword%3A1@near.test/maven"}
    told = without_password(f"not found in {found}", found)
    assert told == "not found in {'near': 'https://near.test/maven'}"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("<!DOCTYPE settings><settings/>", "has a document type"),
        ('<!DOCTYPE s [<!ENTITY a SYSTEM "file:///etc/passwd">]><settings>&a;</settings>', "has a document type"),
        ("", "cannot be read: no element found"),
        ("<settings>", "cannot be read: no element found"),
        ("<?xml version='1.0' encoding='no-such'?><settings/>", "cannot be read"),
        ("\x00\x01", "cannot be read"),
        (f"<settings><mirrors>{MIRROR.format('a', '${env.NO_SUCH_MIRROR}')}</mirrors></settings>", "NO_SUCH_MIRROR"),
        (f"<settings><mirrors>{MIRROR.format('a', '${user.home}')}</mirrors></settings>", r"names \$\{user.home\}"),
        ("<settings><mirrors><mirror><mirrorOf>*</mirrorOf></mirror></mirrors></settings>", "is no address"),
        (
            "<settings><mirrors><mirror><mirrorOf>*</mirrorOf><url>ftp://a</url></mirror></mirrors></settings>",
            "is no address",
        ),
    ],
)
def test_what_cannot_be_used_is_told_with_the_setting_that_helps(tmp_path: Path, text: str, sentence: str) -> None:
    file = tmp_path / "settings.xml"
    file.write_text(text, "utf-8")
    with pytest.raises(MirrorUnusable, match=sentence) as told:
        mirror_in(file)
    assert "DANYUAN_MAVEN" in str(told.value) or "no address" in str(told.value)


def test_a_password_that_only_maven_can_read_is_told(tmp_path: Path) -> None:
    file = written(tmp_path, MIRROR.format("near", "*"), SERVER.format("near", "me", "{COQLCE6DU6GtcS5P=}"))
    with pytest.raises(MirrorUnusable, match="is encrypted") as told:
        mirror_in(file)
    assert "COQL" not in str(told.value)


def test_a_folder_in_its_place_is_told(tmp_path: Path) -> None:
    with pytest.raises(MirrorUnusable, match="cannot be read"):
        mirror_in(tmp_path)


def test_the_setting_counts_more_than_mavens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    monkeypatch.delenv("DANYUAN_MAVEN", raising=False)
    assert repositories() is None
    (tmp_path / ".m2").mkdir()
    written(tmp_path / ".m2", MIRROR.format("near", "*"))
    assert repositories() == {"near": "https://near.test/maven"}
    monkeypatch.setenv("DANYUAN_MAVEN", "https://set.test/maven/")
    assert repositories() == {"DANYUAN_MAVEN": "https://set.test/maven"}
    for wrong in ("set.test", "file:///maven", "https://"):
        monkeypatch.setenv("DANYUAN_MAVEN", wrong)
        with pytest.raises(MirrorUnusable, match="DANYUAN_MAVEN is no address"):
            repositories()
