"""`danyuan fetch` where a company's proxy and a mirror, with certificates of its own, are all that can be reached."""

import base64
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.embedded.authority import secured
from tests.embedded.proxy import Proxy, proxying
from tests.embedded.repository import NAMES, Repository, filename, jar, serving, write_lock

HOST = "maven.town.test"
"""A name that only the proxy can resolve."""
OWN_LOCK = """
import sys
from pathlib import Path
from api.cli import fetching, main
fetching.NEO4J_LOCK = fetching.IDE_LOCK = Path(sys.argv.pop(1))
main()
"""
"""The command, with a lock of the tests."""
TRUST = ("SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE")


@dataclass
class Office:
    """A machine in an office: its environment, the proxy and the mirror."""

    folder: Path
    repository: Repository
    proxy: Proxy
    environment: dict[str, str] = field(default_factory=dict)

    def danyuan(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Runs the command."""
        command = [sys.executable, "-c", OWN_LOCK, str(write_lock(self.folder / "test.lock")), *words]
        return subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False, timeout=120)

    def sentence(self, *words: str) -> str:
        """What it ends with, where it cannot be done."""
        ended = self.danyuan(*words)
        assert ended.returncode == 2
        assert "Traceback" not in ended.stderr
        return ended.stderr.splitlines()[-1]

    @property
    def jars(self) -> dict[str, bytes]:
        """What is in the cache now."""
        return {path.name: path.read_bytes() for path in (self.folder / "danyuan" / "jars").glob("*.jar")}


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    context, authority = secured(tmp_path, HOST)
    with serving(context) as repository, proxying(int(repository.address.rpartition(":")[2])) as proxy:
        ours = {n: v for n, v in os.environ.items() if n not in TRUST and "proxy" not in n.lower()}
        ours = {name: value for name, value in ours.items() if not name.startswith(("DANYUAN_", "NEO4J_"))}
        ours |= {"HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path), "LC_ALL": "C", "COLUMNS": "1000"}
        ours |= {"HTTPS_PROXY": proxy.address, "DANYUAN_MAVEN": f"https://{HOST}/", "SSL_CERT_FILE": str(authority)}
        yield Office(tmp_path, repository, proxy, ours)


def test_the_jars_come_through_the_proxy_by_the_certificates_of_the_system(office: Office) -> None:
    assert office.danyuan("fetch").returncode == 0
    assert office.jars == {filename(name): jar(name) for name in NAMES}
    assert set(office.proxy.asked) == {f"CONNECT {HOST}:443"}
    assert office.repository.asked == dict.fromkeys(NAMES, 1)


def test_the_mirror_of_mavens_settings_with_its_password(office: Office) -> None:
    del office.environment["DANYUAN_MAVEN"]
    office.environment["MIRROR_PASSWORD"] = "p@ss"
    office.repository.authorization = "Basic " + base64.b64encode(b"me:p@ss").decode()
    (office.folder / ".m2").mkdir()
    server = "<server><id>near</id><username>me</username><password>${env.MIRROR_PASSWORD}</password></server>"
    mirror = f"<mirror><id>near</id><mirrorOf>external:*</mirrorOf><url>https://{HOST}</url></mirror>"
    settings = f"<settings><servers>{server}</servers><mirrors>{mirror}</mirrors></settings>"
    (office.folder / ".m2" / "settings.xml").write_text(settings)
    assert office.danyuan("fetch").returncode == 0
    assert office.jars.keys() == {filename(name) for name in NAMES}

    office.environment["MIRROR_PASSWORD"] = "wr@ng"
    (office.folder / "danyuan" / "jars" / filename("beta")).unlink()
    told = office.sentence("fetch")
    assert "town.test:beta:1.0 is not on this machine" in told
    assert "set DANYUAN_MAVEN to a mirror that does" in told
    assert "wr" not in told.partition("(")[2]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system keeps its certificates in no file")
def test_a_certificate_that_the_system_does_not_trust_is_told(office: Office) -> None:
    (office.folder / "empty").mkdir()
    office.environment |= {
        "SSL_CERT_FILE": str(office.folder / "server.pem"),
        "SSL_CERT_DIR": str(office.folder / "empty"),
    }
    told = office.sentence("fetch")
    assert "add its authority to the system's, or name it in SSL_CERT_FILE" in told
    assert not office.jars


def test_a_proxy_that_lets_nobody_through_is_told(office: Office) -> None:
    office.proxy.refusing = True
    told = office.sentence("fetch")
    assert "the proxy that HTTPS_PROXY names does not let it through" in told


def test_without_the_proxy_the_sentence_names_it(office: Office) -> None:
    del office.environment["HTTPS_PROXY"]
    told = office.sentence("fetch")
    assert "is there a network? Behind a proxy set HTTPS_PROXY, for a mirror DANYUAN_MAVEN" in told
    assert office.proxy.asked == []


def test_what_the_mirror_gives_is_checked_as_ever(office: Office) -> None:
    office.repository.replaced["beta"] = b"something else"
    assert "town.test:beta:1.0 is not what was locked" in office.sentence("fetch")
    assert filename("beta") not in office.jars


def test_jars_are_carried_to_a_machine_without_a_network(office: Office) -> None:
    carried = office.folder / "carried"
    assert office.danyuan("fetch", "--to", str(carried)).returncode == 0
    assert {path.name for path in carried.glob("*.jar")} == {filename(name) for name in NAMES}
    office.environment |= {"XDG_CACHE_HOME": str(office.folder / "elsewhere"), "HTTPS_PROXY": "http://127.0.0.1:9"}
    assert office.danyuan("fetch", "--from", str(carried)).returncode == 0
    there = office.folder / "elsewhere" / "danyuan" / "jars"
    assert {path.name: path.read_bytes() for path in there.glob("*.jar")} == office.jars
    (there / filename("beta")).unlink()
    (carried / filename("beta")).write_bytes(b"something else")
    assert "town.test:beta:1.0 is not what was locked" in office.sentence("fetch", "--from", str(carried))
    (carried / filename("beta")).unlink()
    assert "make fetch TO=DIR puts everything" in office.sentence("fetch", "--from", str(carried))
