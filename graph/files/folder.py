"""A folder that is filled as a whole: files are written aside, and are there once all of them are."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from graph.errors import InvalidInput


@contextmanager
def filled(folder: Path) -> Iterator[Path]:
    """Where to write the files of a folder that is empty or not there; they are put in it when the block ends.

    They, and a folder that was not there, are for their owner only: they may tell of people.

    Raises InvalidInput where there is something in it, or it cannot be written: then it is as it was.
    """
    made = not folder.exists()
    try:
        if not made and any(folder.iterdir()):
            raise InvalidInput("dir", "files.folder_used", value=str(folder))
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=".danyuan-", dir=folder) as aside:
            yield Path(aside)
            for file in sorted(Path(aside).iterdir()):
                if file.is_file():
                    file.chmod(0o600)
                    file.replace(folder / file.name)
        made = False
    except OSError as fault:
        raise InvalidInput("dir", "input.folder", value=str(folder), fault=fault.strerror) from fault
    finally:
        if made and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
