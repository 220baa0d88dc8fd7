"""exp, log, powers and angles of vectors, to the last digits, from arithmetic alone (no library is called)."""

from __future__ import annotations

from math import factorial, pi

from llvmlite import ir

from rankl.engine.vector import Code, Lanes

_ROUND = 6755399441055744.0  # 1.5 * 2^52: adding it leaves the nearest integer in the low bits
_LOG2E, _LN2_HIGH, _LN2_LOW = 1.4426950408889634, 6.93147180369123816490e-01, 1.90821492927058770002e-10
_HALF_PI = (1.57079632673412561417e00, 6.07710050630396597660e-11, 2.02226624879595063154e-21)
"""Half of pi in three parts, of which the first has 20 bits to spare."""
_LARGEST_ANGLE = 2.0**30
_SQRT_HALF_BITS = 0x3FE6A09E667F3BCD
_SMALLEST_NORMAL = 2.2250738585072014e-308


def write_elementary(lanes: Lanes) -> None:
    """Write the functions that `Code.exp`, `Code.log`, `Code.sin`, `Code.cos`, `Code.arctan` and `Code.power` call."""
    functions = {
        "exponential": _exponential,
        "logarithm": _logarithm,
        "sine": lambda code, x: _sine(code, x, 0),
        "cosine": lambda code, x: _sine(code, x, 1),
        "arctangent": _arctangent,
    }
    for name, body in functions.items():
        code = Code(lanes, name, ["x"], use="inline", result=lanes.vector, types={"x": lanes.vector})
        code.finish(body(code, code["x"]))
    types = {"base": lanes.vector, "exponent": lanes.vector}
    code = Code(lanes, "power", ["base", "exponent"], use="inline", result=lanes.vector, types=types)
    code.finish(_power(code, code["base"], code["exponent"]))


def _polynomial(code: Code, x: ir.Value, coefficients: list[float]) -> ir.Value:
    """Lowest coefficient first; even and odd powers apart, as two chains that run side by side."""
    square = code.multiply(x, x)

    def chain(terms: list[float]) -> ir.Value:
        total = code.splat(terms[-1])
        for c in reversed(terms[:-1]):
            total = code.fused(square, total, code.splat(c))
        return total

    return code.fused(x, chain(coefficients[1::2]), chain(coefficients[0::2]))


def _exponential(code: Code, x: ir.Value) -> ir.Value:
    """2^n times Taylor's series on |r| <= ln(2)/2; the argument is held within +-708, so it stays finite."""
    build, lanes = code.builder, code.lanes
    x = code.select(code.less(code.splat(708.0), x), code.splat(708.0), x)
    x = code.select(code.less(x, code.splat(-708.0)), code.splat(-708.0), x)
    shifted = build.fadd(build.fmul(x, code.splat(_LOG2E)), code.splat(_ROUND))
    n = build.fsub(shifted, code.splat(_ROUND))
    r = code.fused(n, code.splat(-_LN2_LOW), code.fused(n, code.splat(-_LN2_HIGH), x))
    exponent = build.shl(build.add(build.bitcast(shifted, lanes.bits), code.whole(1023)), code.whole(52))
    series = _polynomial(code, r, [1 / factorial(k) for k in range(14)])
    return code.multiply(series, build.bitcast(exponent, lanes.vector))


def _logarithm(code: Code, x: ir.Value) -> ir.Value:
    """2 atanh((m - 1)/(m + 1)) on sqrt(1/2) <= m < sqrt(2), plus k ln(2); not a number at and below zero."""
    build, lanes = code.builder, code.lanes
    pattern = build.bitcast(x, lanes.bits)
    exponent = build.ashr(build.sub(pattern, code.whole(_SQRT_HALF_BITS)), code.whole(52))
    m = build.bitcast(build.sub(pattern, build.shl(exponent, code.whole(52))), lanes.vector)
    k = build.fsub(build.bitcast(build.add(exponent, code.whole(0x4338000000000000)), lanes.vector), code.splat(_ROUND))
    s = build.fdiv(build.fsub(m, code.splat(1.0)), build.fadd(m, code.splat(1.0)))
    z = build.fmul(s, s)
    tail = code.multiply(z, _polynomial(code, z, [2 / (2 * j + 1) for j in range(1, 11)]))
    small = code.fused(k, code.splat(_LN2_LOW), code.multiply(s, tail))
    value = build.fadd(build.fmul(k, code.splat(_LN2_HIGH)), build.fadd(build.fmul(s, code.splat(2.0)), small))
    return code.select(code.less(code.splat(0.0), x), value, code.splat(float("nan")))


def _power(code: Code, base: ir.Value, exponent: ir.Value) -> ir.Value:
    """base^exponent for base > 0; for base <= 0 the limit at 0: 0, 1 or infinity."""
    zero, one = code.splat(0.0), code.splat(1.0)
    positive = code.builder.fcmp_unordered(">=", base, code.splat(_SMALLEST_NORMAL))
    logarithm = _logarithm(code, code.select(positive, base, one))
    inside = _exponential(code, code.multiply(exponent, logarithm))
    below = code.select(code.less(exponent, zero), code.splat(float("inf")), one)
    return code.select(positive, inside, code.select(code.less(zero, exponent), zero, below))


def _sine(code: Code, x: ir.Value, quarters: int) -> ir.Value:
    """sin(x + quarters pi/2) by Taylor's series within pi/4 of a quarter turn; not a number beyond 2^30."""
    build = code.builder
    shifted = build.fadd(build.fmul(x, code.splat(2 / pi)), code.splat(_ROUND))
    n = build.fsub(shifted, code.splat(_ROUND))
    turn = build.add(build.bitcast(shifted, code.lanes.bits), code.whole(quarters))
    for part in _HALF_PI:
        x = code.fused(n, code.splat(-part), x)
    z = build.fmul(x, x)
    sine = code.multiply(x, _polynomial(code, z, [(-1) ** k / factorial(2 * k + 1) for k in range(10)]))
    cosine = _polynomial(code, z, [(-1) ** k / factorial(2 * k) for k in range(10)])
    odd = build.icmp_signed("!=", build.and_(turn, code.whole(1)), code.whole(0))
    down = build.icmp_signed("!=", build.and_(turn, code.whole(2)), code.whole(0))
    value = code.select(odd, cosine, sine)
    value = code.select(down, code.negate(value), value)
    return code.select(code.less(code.absolute(n), code.splat(_LARGEST_ANGLE)), value, code.splat(float("nan")))


def _arctangent(code: Code, x: ir.Value) -> ir.Value:
    """Taylor's series after the angle has been halved twice; beyond 1 by the complement."""
    build, one = code.builder, code.splat(1.0)
    size = code.absolute(x)
    beyond = code.less(one, size)
    y = code.select(beyond, build.fdiv(one, size), size)
    for _ in range(2):
        y = build.fdiv(y, build.fadd(one, code.root(code.fused(y, y, one))))
    z = build.fmul(y, y)
    series = _polynomial(code, z, [4 * (-1) ** k / (2 * k + 1) for k in range(13)])
    angle = build.fmul(y, series)
    angle = code.select(beyond, build.fsub(code.splat(pi / 2), angle), angle)
    return code.select(code.less(x, code.splat(0.0)), code.negate(angle), angle)
