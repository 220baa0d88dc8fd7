"""Random mass-action networks: amounts stay positive and what is conserved stays conserved."""

import numpy as np
import pytest

from rankl.engine import compile, solve
from rankl.language.expression import expression, symbol
from tests.engine.systems import equations, themselves


@pytest.mark.parametrize("seed", range(12))
def test_two_for_two_reactions_keep_the_total_and_never_go_below_zero(seed):
    chance = np.random.default_rng(seed)
    network = chance.integers(0, 4, (chance.integers(1, 5), 4)).tolist()
    names = [f"s{k}" for k in range(4)]
    rates = {name: expression(0.0) for name in names}
    for number, (a, b, c, d) in enumerate(network):
        flux = symbol(f"k{number}") * symbol(names[a]) * symbol(names[b])
        for index, sign in ((a, -1.0), (b, -1.0), (c, 1.0), (d, 1.0)):
            rates[names[index]] = rates[names[index]] + sign * flux
    constants = {f"k{number}": 1.0 for number in range(len(network))}
    start = dict(zip(names, chance.uniform(0, 2, 4), strict=True))
    compiled = compile(equations(rates, constants, start), themselves(" ".join(names)))
    table = 10.0 ** chance.uniform(-3, 4, (5, len(network)))
    found = solve(compiled, table, start=0.0, save_at=np.geomspace(1e-3, 1e3, 13))
    assert not found.failures
    total = sum(start.values())
    np.testing.assert_allclose(found.values.sum(axis=2), total, rtol=1e-8)
    assert found.values.min() > -1e-8 * total
