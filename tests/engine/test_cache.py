"""Object code on disk: found again, rebuilt when damaged, and never needed."""

import time
from dataclasses import replace

import numpy as np
import pytest

from rankl.engine import cache, compile, solve
from rankl.language.expression import symbol
from tests.engine.systems import binding, themselves


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("RANKL_CACHE", str(tmp_path / "objects"))
    return tmp_path / "objects"


def drug_on_day_nine(compiled):
    return solve(compiled, compiled.defaults, start=0.0, save_at=[9.0]).values


def test_the_second_time_it_is_found_quickly(folder):
    first = compile(binding(), themselves("drug"))
    before = time.perf_counter()
    second = compile(binding(), themselves("drug"))
    assert time.perf_counter() - before < 0.1
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


def test_a_folder_that_cannot_be_written_is_done_without(tmp_path, monkeypatch):
    blocked = tmp_path / "a file"
    blocked.write_text("in the way")
    monkeypatch.setenv("RANKL_CACHE", str(blocked / "objects"))
    compiled = compile(binding(), themselves("drug"))
    assert not compiled.from_cache and np.isfinite(drug_on_day_nine(compiled)).all()
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    monkeypatch.setenv("RANKL_CACHE", str(locked))
    assert np.isfinite(drug_on_day_nine(compile(binding(), themselves("drug")))).all()


def test_the_users_cache_folder_is_used(tmp_path, monkeypatch):
    monkeypatch.delenv("RANKL_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache.folder() == tmp_path / "rankl"


def test_the_folder_does_not_grow_without_end(folder, monkeypatch):
    monkeypatch.setattr(cache, "MOST", 2)
    for k in range(4):
        cache.keep(str(k), {"k": k}, b"code")
    assert [cache.find(str(k)) for k in range(2, 4)] == [({"k": 2}, b"code"), ({"k": 3}, b"code")]
    assert len(list(folder.iterdir())) == 2
