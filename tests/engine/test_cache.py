"""Object code on disk: found again, rebuilt when damaged, and never needed."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from rankl.engine import cache, compile, native, solve
from rankl.engine import compiled as compiled_module
from rankl.language.expression import symbol
from rankl.language.unit import registry
from tests.engine.systems import binding, themselves


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("RANKL_CACHE", str(tmp_path / "objects"))
    return tmp_path / "objects"


def drug_on_day_nine(compiled):
    return solve(compiled, compiled.defaults, start=0.0, save_at=[9.0]).values


def test_the_second_time_it_is_found_quickly(folder):
    first = compile(binding(), themselves("drug"))
    before = time.process_time()
    second = compile(binding(), themselves("drug"))
    assert time.process_time() - before < 0.1
    assert (first.from_cache, second.from_cache) == (False, True)
    np.testing.assert_array_equal(drug_on_day_nine(first), drug_on_day_nine(second))


def test_values_and_scales_share_object_code_and_structure_does_not(folder):
    system = binding()
    compile(system, themselves("drug"))
    other = replace(
        system,
        constants=tuple(replace(c, value=2 * c.value) for c in system.constants),
        variables=tuple(replace(v, scale=2 * v.scale) for v in system.variables),
    )
    assert compile(other, themselves("drug")).from_cache
    assert compile(other, {"another name": symbol("drug")}).from_cache
    assert not compile(system, {"drug": 2 * symbol("drug")}).from_cache
    assert not compile(system, themselves("drug"), method="Rodas4").from_cache
    first, *rest = system.variables
    changed = replace(system, variables=(replace(first, rate=2 * first.rate), *rest))
    assert not compile(changed, themselves("drug")).from_cache


@pytest.mark.parametrize("damage", ["cut", "flipped", "empty", "other"])
def test_a_damaged_file_is_rebuilt(folder, damage):
    expected = drug_on_day_nine(compile(binding(), themselves("drug")))
    (file,) = folder.glob("*.object")
    whole = file.read_bytes()
    middle = len(whole) // 2
    file.write_bytes(
        {
            "cut": whole[:middle],
            "flipped": whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :],
            "empty": b"",
            "other": b"not object code",
        }[damage]
    )
    again = compile(binding(), themselves("drug"))
    assert not again.from_cache
    np.testing.assert_array_equal(drug_on_day_nine(again), expected)
    assert file.read_bytes() == whole and not list(folder.glob("*.part"))


def test_an_entry_under_the_wrong_name_is_rebuilt(folder):
    """As if object code of another processor or version had been copied here."""
    expected = drug_on_day_nine(compile(binding(), themselves("drug")))
    (right,) = folder.glob("*.object")
    compile(binding(), {"drug": 2 * symbol("drug")})
    (other,) = set(folder.glob("*.object")) - {right}
    other.replace(right)
    again = compile(binding(), themselves("drug"))
    assert not again.from_cache
    np.testing.assert_array_equal(drug_on_day_nine(again), expected)


@pytest.mark.parametrize("foreign", ["empty", "text", "another module"])
def test_what_was_kept_well_but_is_not_the_engines_is_rebuilt(folder, foreign):
    first = compile(binding(), themselves("drug"))
    (file,) = folder.glob("*.object")
    notes, whole = cache.find(file.stem)
    other = native.object_code("define i64 @other(ptr %job) { ret i64 0 }")
    cache.keep(file.stem, notes, {"empty": b"", "text": b"no machine code at all", "another module": other}[foreign])
    again = compile(binding(), themselves("drug"))
    assert not again.from_cache and cache.find(file.stem) == (notes, whole)
    np.testing.assert_array_equal(drug_on_day_nine(again), drug_on_day_nine(first))


def test_the_key_knows_processor_compiler_and_engine(folder, monkeypatch):
    compile(binding(), themselves("drug"))
    here = native.processor()
    for module in (native, compiled_module):
        monkeypatch.setattr(module, "processor", lambda: replace(here, features=here.features + ",-sse4a"))
    assert not compile(binding(), themselves("drug")).from_cache
    monkeypatch.undo()
    monkeypatch.setenv("RANKL_CACHE", str(folder))
    assert compile(binding(), themselves("drug")).from_cache
    monkeypatch.setattr("llvmlite.__version__", "0.0")
    assert not compile(binding(), themselves("drug")).from_cache
    monkeypatch.setattr(cache, "engine_version", lambda: "another")
    assert not compile(binding(), themselves("drug")).from_cache


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="files have no owners here")
def test_another_users_object_code_is_not_run(folder, monkeypatch):
    compile(binding(), themselves("drug"))
    monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)
    monkeypatch.setattr(cache, "ADMINISTRATOR", os.getuid() + 2)
    assert not compile(binding(), themselves("drug")).from_cache


@pytest.fixture
def ordinary_user(monkeypatch):
    """A folder that anyone may enter, and no rights beyond those that its permissions give (all modules are loaded before)."""
    place = Path(tempfile.mkdtemp())
    place.chmod(0o755)
    monkeypatch.setenv("RANKL_CACHE", str(place / "first"))
    compile(binding(), themselves("drug"))
    shutil.rmtree(place / "first")
    privileged = hasattr(os, "geteuid") and os.geteuid() == 0
    yield place, (lambda: os.seteuid(65534)) if privileged else lambda: None
    if privileged:
        os.seteuid(0)
    for path in (place, *place.iterdir()):
        path.chmod(0o755)
    shutil.rmtree(place)


def test_a_folder_that_cannot_be_written_is_read(ordinary_user, monkeypatch):
    place, give_up_rights = ordinary_user
    monkeypatch.setenv("RANKL_CACHE", str(place / "objects"))
    compile(binding(), themselves("drug"))
    (file,) = (place / "objects").iterdir()
    (place / "objects").chmod(0o555)
    file.chmod(0o444)
    give_up_rights()
    assert compile(binding(), themselves("drug")).from_cache
    other = compile(binding(), {"double": 2 * symbol("drug")})
    assert not other.from_cache and np.isfinite(drug_on_day_nine(other)).all()
    assert list((place / "objects").iterdir()) == [file]


@pytest.mark.parametrize("mode", [0o000, 0o111, 0o555])
def test_a_folder_without_permissions_is_done_without(ordinary_user, monkeypatch, mode):
    place, give_up_rights = ordinary_user
    (place / "objects").mkdir(mode=mode)
    monkeypatch.setenv("RANKL_CACHE", str(place / "objects"))
    give_up_rights()
    compiled = compile(binding(), themselves("drug"))
    assert not compiled.from_cache and np.isfinite(drug_on_day_nine(compiled)).all()


def test_a_folder_that_cannot_be_made_is_done_without(tmp_path, monkeypatch):
    blocked = tmp_path / "a file"
    blocked.write_text("in the way")
    monkeypatch.setenv("RANKL_CACHE", str(blocked / "objects"))
    compiled = compile(binding(), themselves("drug"))
    assert not compiled.from_cache and np.isfinite(drug_on_day_nine(compiled)).all()


def test_a_disk_that_is_full_leaves_nothing_behind(folder, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    compiled = compile(binding(), themselves("drug"))
    assert np.isfinite(drug_on_day_nine(compiled)).all() and not list(folder.iterdir())


COMPILE = """
from rankl.engine import compile, solve
from tests.engine.systems import binding, themselves
compiled = compile(binding(), themselves("drug"))
print(solve(compiled, compiled.defaults, start=0.0, save_at=[9.0]).values.tobytes().hex())
"""


def test_processes_share_the_folder(folder):
    """Two begin at once, and this one finds what they have left."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([".", *sys.path])}
    command = [sys.executable, "-c", COMPILE]
    several = [subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    told = [process.communicate(timeout=60)[0] for process in several]
    compiled = compile(binding(), themselves("drug"))
    assert compiled.from_cache and len(list(folder.iterdir())) == 1
    assert told == [drug_on_day_nine(compiled).tobytes().hex() + "\n"] * 2


def test_what_another_process_deletes_meanwhile_is_no_trouble(folder, monkeypatch):
    for k in range(3):
        cache.keep(str(k), {}, b"code")
    monkeypatch.setattr(cache, "MOST", 1)
    listed = Path.glob

    def deleting(self, pattern):
        found = list(listed(self, pattern))
        (folder / "0.object").unlink(missing_ok=True)
        return iter(found)

    monkeypatch.setattr(Path, "glob", deleting)
    cache.keep("3", {}, b"code")
    assert [file.name for file in folder.iterdir()] == ["3.object"] and cache.find("0") is None


@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be deleted there")
def test_an_entry_deleted_while_it_is_read_is_read_to_its_end(folder, monkeypatch):
    cache.keep("name", {"read": 1}, b"code")
    status = os.fstat

    def deleting(number):
        (folder / "name.object").unlink()
        return status(number)

    monkeypatch.setattr(os, "fstat", deleting)
    assert cache.find("name") == ({"read": 1}, b"code")
    monkeypatch.undo()
    monkeypatch.setenv("RANKL_CACHE", str(folder))
    assert cache.find("name") is None


def test_the_users_cache_folder_is_used(tmp_path, monkeypatch):
    monkeypatch.delenv("RANKL_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache.folder() == tmp_path / "rankl"


def test_units_do_not_need_the_users_cache_folder_either(tmp_path, monkeypatch):
    (tmp_path / "a file").write_text("in the way")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "a file"))
    assert registry.__wrapped__()("1 month").to("day").magnitude > 30


def test_a_user_without_a_home_gets_a_temporary_folder(tmp_path, monkeypatch):
    def homeless():
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.delenv("RANKL_CACHE")
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setattr(Path, "home", homeless)
    monkeypatch.setattr(tempfile, "gettempdir", lambda: str(tmp_path))
    assert not compile(binding(), themselves("drug")).from_cache
    assert compile(binding(), themselves("drug")).from_cache and list((tmp_path / "rankl").iterdir())


def test_what_was_used_last_is_kept(folder, monkeypatch):
    monkeypatch.setattr(cache, "MOST", 2)
    folder.mkdir()
    (folder / "left.part").write_bytes(b"half")
    (folder / "fresh.part").write_bytes(b"half")
    os.utime(folder / "left.part", (0, 0))
    for k in range(4):
        cache.keep(str(k), {"k": k}, b"code")
        os.utime(folder / f"{k}.object", (1000 + k, 1000 + k))
        cache.find("0")
    assert [cache.find(str(k)) for k in (0, 3)] == [({"k": 0}, b"code"), ({"k": 3}, b"code")]
    assert sorted(file.name for file in folder.iterdir()) == ["0.object", "3.object", "fresh.part"]
