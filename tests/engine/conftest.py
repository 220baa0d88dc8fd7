"""Object code of the engine's tests goes to a folder of their own."""

import pytest


@pytest.fixture(autouse=True, scope="session")
def object_cache(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("RANKL_CACHE", str(tmp_path_factory.mktemp("objects")))
        yield
