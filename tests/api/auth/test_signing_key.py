"""The key is the configured one, or one and the same private key for every process on a data folder."""

import os
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from pydantic import SecretStr

from api.auth import KeyUnusable, signing_key

PRINT_KEY = """
import sys
from pathlib import Path
from api.auth import signing_key
sys.stdin.readline()
sys.stdout.write(signing_key(None, Path(sys.argv[1])).decode())
"""


def test_the_configured_secret_is_the_key_and_none_is_made(tmp_path: Path) -> None:
    assert signing_key(SecretStr("s" * 32), tmp_path / "data") == b"s" * 32
    assert not (tmp_path / "data").exists()


def test_a_short_secret_is_refused_and_not_repeated(tmp_path: Path) -> None:
    with pytest.raises(KeyUnusable, match=r"^DANYUAN_JWT_SECRET has 31 bytes.* 32 or more\.$") as refused:
        signing_key(SecretStr("q" * 31), tmp_path)
    assert "qq" not in str(refused.value)


def test_the_length_is_counted_in_bytes(tmp_path: Path) -> None:
    assert len(signing_key(SecretStr("单" * 11), tmp_path)) == 33


def test_a_private_key_is_made_once(tmp_path: Path) -> None:
    made = signing_key(None, tmp_path / "data")
    assert len(made) >= 32
    assert signing_key(None, tmp_path / "data") == made
    assert [path.name for path in (tmp_path / "data").iterdir()] == ["key"]
    assert signing_key(None, tmp_path / "other") != made


@pytest.mark.skipif(os.name != "posix", reason="file modes are POSIX's")
def test_only_the_owner_reads_the_private_key(tmp_path: Path) -> None:
    signing_key(None, tmp_path / "data")
    assert stat.S_IMODE((tmp_path / "data" / "key").stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "data").stat().st_mode) == 0o700


def test_many_at_once_end_up_with_one_key(tmp_path: Path) -> None:
    for attempt in range(20):
        with ThreadPoolExecutor(8) as pool:
            keys = set(pool.map(lambda folder: signing_key(None, folder), [tmp_path / str(attempt)] * 8))
        assert len(keys) == 1


def test_processes_at_once_end_up_with_one_key(tmp_path: Path) -> None:
    command = [sys.executable, "-c", PRINT_KEY, str(tmp_path / "data")]
    processes = [subprocess.Popen(command, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE) for _ in range(4)]
    for process in processes:
        assert process.stdin
        process.stdin.write("\n")
        process.stdin.flush()
    keys = {process.communicate(timeout=60)[0] for process in processes}
    assert keys == {(tmp_path / "data" / "key").read_text()}


def test_a_damaged_private_key_is_named(tmp_path: Path) -> None:
    (tmp_path / "key").write_bytes(b"short")
    with pytest.raises(KeyUnusable, match="key has 5 bytes"):
        signing_key(None, tmp_path)


def test_a_folder_that_cannot_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(KeyUnusable, match="file"):
        signing_key(None, tmp_path / "file" / "data")
