"""Fit the human body to the fit rows of the library and to phenotypes, and write `library/calibrations/human.yaml`.

One set of numbers for all experiments. Free parameters keep to their page's value within its `spread` (log-normal
prior); residuals are weighed by the scatter between trials of one regimen, not by the error bars of one trial.
Rows of any other role than `fit` are never read here.
"""

import argparse
import datetime
import os
from collections import Counter, defaultdict
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np
from scipy.optimize import least_squares

import rankl.library
from rankl.engine import solve
from rankl.engine.schedule import of_parameters
from rankl.lab import treatment
from rankl.lab.bench import TOLERANCE, Bench, happenings, sample_times
from rankl.lab.comparison import Courses, compared, wanted_days, wanted_readouts
from rankl.lab.experiment import bench_for, prepared
from rankl.lab.readouts import called
from rankl.lab.result import Series
from rankl.lab.subject import history_start
from rankl.language.expression import symbol
from rankl.language.unit import MONTH, YEAR, unit
from rankl.library import Library, load
from rankl.library.matching import whole_score
from rankl.model.bodies import human

FREE = """
RanklAxis.own_loss  OpgProduction.level_in_marrow  OestradiolRestrainsRankl.least
OsteoclastLineage.own_loss  OsteoclastLineage.commitment  OsteoclastLineage.homing  OsteoclastLineage.fusion
OsteoclastLineage.idle_loss
RankDrivesOsteoclasts.half_commitment  RankDrivesOsteoclasts.half_survival  RankDrivesOsteoclasts.half_activity
TgfBetaShortensOsteoclastLife.share_matrix
OsteoblastLineage.recruits[resorbed surface]  OsteoblastLineage.recruits[quiescent surface]
MesenchymalProgenitors.turnover  OsteoblastLineage.maturation  OsteoblastLineage.ripening  OsteoblastLineage.end
OestradiolSparesOsteoblasts.least
Remodelling.turnover[lumbar spine]  Remodelling.turnover[total hip]  Remodelling.turnover[femoral neck]
Remodelling.modelling  Remodelling.primary_mineral  Remodelling.mineralisation
Remodelling.secondary[lumbar spine]  Remodelling.secondary[total hip]  Remodelling.secondary[femoral neck]
AgeingLowersFormation.fall[total hip]  AgeingLowersFormation.fall[femoral neck]
Mechanostat.formation_steepness  Mechanostat.resorption_steepness
ResorptionMarker.floor  FormationMarkers.bsap_floor
DenosumabKinetics.absorption  FluidVolumes.serum_volume  DenosumabKinetics.clearance
DenosumabKinetics.target_capacity  DenosumabKinetics.target_half  DenosumabInMarrow.share_of_serum
"""
AT_MOST = {"OestradiolRestrainsRankl.least": 1, "OestradiolSparesOsteoblasts.least": 1, "ResorptionMarker.floor": 0.4}
AT_MOST |= {"FormationMarkers.bsap_floor": 0.3, "DenosumabInMarrow.share_of_serum": 1, "Remodelling.modelling": 1.5}
SCATTER = {("BMD", "lumbar spine"): 0.8, ("BMD", "total hip"): 0.6, ("BMD", "femoral neck"): 0.6}
"""Percentage points of BMD by which trials of one regimen differ."""
MARKER_SCATTER = {"P1NP": 8.0, "BSAP": 10.0}
LN_SCATTER = {"denosumab Cmax": 0.08, "denosumab Tmax": 0.15, "denosumab half-life": 0.1}
SET_ASIDE = {
    ("FREEDOM_markers_digitised_2011", "BSAP", 730.5): "a digitised point that the data's own notes call wrong",
    (
        "Chen_2018",
        "denosumab half-life",
        None,
    ): "terminal, over a phase that is not stated; at 60 mg it lies below the range read here",
}
UNDETECTABLE = (0.004, 1.6)
"""ug/mL of denosumab six months after 60 mg, and scatter of its logarithm: half of the patients are below the limit
of the assay (SmPC), which was 0.8 or 20 ng/mL."""
POTENCY = (0.06, 0.7)
"""nM in serum that halve free RANKL, and scatter of the logarithm: IC50 of Fc-OPG on resorption in women (Zierhut 2008)."""
YOUNG_TO_OLD = {"serum CTX": (1.68, 0.12), "serum P1NP": (1.12, 0.12), "serum BSAP": (1.37, 0.12)}
"""Markers after menopause against before (Michelsen 2013) and the scatter of their logarithm."""
INDEPENDENT = 6
"""Rows of one readout of a trial that count in full: what sets a trial apart is common to all its rows."""
STEP = 2e-3


def scatter(comparison) -> float:
    """Points (or logarithm, for pharmacokinetics) by which a row may be missed."""
    if comparison.readout == "CTX":
        return 4.0 if comparison.time_days < 180 else 6.0 if comparison.time_days < 500 else 9.0
    if comparison.readout in LN_SCATTER:
        return LN_SCATTER[comparison.readout]
    return MARKER_SCATTER.get(comparison.readout) or SCATTER[comparison.readout, comparison.site]


def robust(residual: float) -> float:
    """Its square grows like |residual| far out, so that an assay that reads differently does not pull (pseudo-Huber)."""
    return float(np.sign(residual) * np.sqrt(2 * (np.sqrt(1 + residual**2) - 1)))


class Fit:
    """Residuals of all rows, phenotypes and priors, for many sets of logarithms of the free parameters at once."""

    def __init__(self, library: Library):
        self.library = library
        self.matches = defaultdict(list)
        for match in whole_score(library)[0]:
            if match.row.role == "fit" and match.row.unit != "% difference vs placebo":
                self.matches[match.experiment].append(match)
        names = [*self.matches, "stop_denosumab", "no_drug"]
        plans = {name: treatment.unfolded(library.experiments[name], library) for name in names}
        self.plans = {name: plan for name, plan in plans.items() if plan.subject.body == "human"}
        also = [called(name) for name in ("osteoclasts", "lumbar spine bone volume")]
        also += wanted_readouts([match for own in self.matches.values() for match in own])
        self.bench: Bench = bench_for(self.plans.values(), human(), also, lanes=None)
        self.columns = {name: i for i, name in enumerate(self.bench.compiled.parameters)}
        self.labels = {readout.label: i for i, readout in enumerate(self.bench.readouts)}
        self.names = [name.strip() for line in FREE.split("\n") for name in line.split("  ") if name.strip()]
        numbers = self.bench.network.numbers
        self.units = {name: unit(numbers[name].unit) for name in self.names}
        self.prior = np.array([np.log(self.units[n].to_canonical(numbers[n].value)) for n in self.names])
        self.spread = np.array([np.log(numbers[n].passport.spread) for n in self.names])
        top = {name: np.log(self.units[name].to_canonical(value)) for name, value in AT_MOST.items()}
        self.most = np.array([top.get(name, self.prior[i] + 8 * self.spread[i]) for i, name in enumerate(self.names)])
        self.datasets = sorted({match.dataset.id for own in self.matches.values() for match in own})

    def table(self, logs: np.ndarray, base: np.ndarray) -> np.ndarray:
        """Parameters [N, P] of one arm."""
        table = np.repeat(base[None, :], len(logs), axis=0)
        table[:, [self.columns[name] for name in self.names]] = np.exp(logs)
        return table

    def courses(self, logs: np.ndarray, name: str, times: np.ndarray, genotype: str | None = None) -> dict:
        """Values [N, T, R] of every arm of an experiment."""
        plan = self.plans[name]
        carried = self.library.genotypes[genotype] if genotype else None
        found = {}
        for arm in prepared(plan, self.bench, self.library, carried, {}):
            table = self.table(logs, arm.layers.table(self.bench.compiled.parameters))
            start = history_start(plan.subject)
            solution = solve(
                self.bench.compiled, table, start=start, save_at=times, events=arm.events, initial="rest", tolerance=TOLERANCE
            )
            if solution.failures:
                raise RuntimeError(f"{name}, {arm.name}: {solution.failures[0]}")
            found[arm.name] = (solution.values * self.bench.factors, arm.events)
        return found

    def rows(self, logs: np.ndarray) -> np.ndarray:
        """Weighted residuals [N, rows] of the published rows."""
        found = []
        for name, matches in self.matches.items():
            plan = self.plans[name]
            arms = prepared(plan, self.bench, self.library, None, {})
            times = sample_times(
                min(plan.duration, max((m.day or 200.0) for m in matches) + 1), happenings(arms), wanted_days(matches)
            )
            runs = self.courses(logs, name, times)
            given = {arm: treatment.drugs_of(said) for arm, said in plan.arms.items()}
            found.append(
                np.array([self._residuals(matches, runs, times, given, plan.duration, lane) for lane in range(len(logs))])
            )
        return np.concatenate(found, axis=1)

    def _residuals(self, matches, runs, times, given, duration: float, lane: int) -> list[float]:
        series = {
            (arm, r.label): Series(arm, r.name, r.site, r.label, r.unit, times, values[lane][:, i], r.relative)
            for arm, (values, _) in runs.items()
            for i, r in enumerate(self.bench.readouts)
        }
        comparisons, _ = compared(matches, Courses(series, {arm: events for arm, (_, events) in runs.items()}, given, duration))
        of_trial = Counter((c.study, c.arm, c.readout, c.site) for c in comparisons)
        found = []
        for c in comparisons:
            if (c.dataset, c.readout, c.time_days) in SET_ASIDE or c.basis == "level":
                continue
            off = np.log(c.predicted / c.observed) if c.basis == "summary" else c.predicted - c.observed
            shared = max(1.0, of_trial[c.study, c.arm, c.readout, c.site] / INDEPENDENT)
            found.append(robust(float(off) / scatter(c)) / np.sqrt(shared))
        return found

    def phenotypes(self, logs: np.ndarray) -> np.ndarray:
        """Weighted residuals [N, phenotypes]: knock-outs, menopause, and the stop of denosumab as told in words."""
        day0 = np.array([0.0])
        wild = self.courses(logs, "no_drug", day0)["no drug"][0][:, 0]
        cells, volume = self.labels["osteoclasts"], self.labels["lumbar spine bone volume"]

        def against_wild(genotype: str) -> np.ndarray:
            with np.errstate(invalid="ignore", divide="ignore"):
                return np.log(self.courses(logs, "no_drug", day0, genotype)["no drug"][0][:, 0] / wild)

        lost, tenfold = against_wild("opg_ko"), against_wild("opg_x10")
        found = [
            np.minimum(lost[:, cells] - np.log(2.3), 0) / 0.1,
            np.maximum(lost[:, volume] - np.log(0.81), 0) / 0.025,
            np.maximum(tenfold[:, cells] - np.log(0.4), 0) / 0.1,
        ]
        months = MONTH * np.array([0.0, 25, 26, 27, 30, 36, 42])
        stopped = self.courses(logs, "stop_denosumab", months)["denosumab then stop"][0]
        with np.errstate(invalid="ignore", divide="ignore"):
            changes = 100 * (stopped / stopped[:, :1] - 1)
        marker, spine = changes[..., self.labels["serum CTX"]], changes[..., self.labels["lumbar spine BMD"]]
        found += [np.maximum(marker[:, early], 0) / 8 for early in (1, 2, 3)] + [np.minimum(marker[:, 4] - 15, 0) / 5]
        found += [np.maximum(np.abs(spine[:, late] - 0.5) - 1.5, 0) / 0.7 for late in (5, 6)]
        given = self.courses(logs, "single_dose", MONTH * np.array([0.0, 6]))["60 mg"][0]
        left, error = UNDETECTABLE
        found.append(np.log(given[:, 1, self.labels["serum denosumab"]] / left) / error)
        level, error = POTENCY
        found.append(np.log(self.halving(logs) / level) / error)
        aged = self.courses(logs, "natural_menopause", YEAR * np.array([-3.0, 11.0]))["natural menopause"][0]
        for label, (ratio, error) in YOUNG_TO_OLD.items():
            found.append((np.log(aged[:, 1, self.labels[label]] / aged[:, 0, self.labels[label]]) - np.log(ratio)) / error)
        return np.stack(found, axis=1)

    def halving(self, logs: np.ndarray) -> np.ndarray:
        """Serum denosumab [N] in nM that leaves half of the membrane RANKL of health free."""
        table, assigned = self.table(logs, self.bench.compiled.defaults), self.bench.network.equations.assigned
        values = {name: table[:, column] for name, column in self.columns.items()}

        def value(name: str) -> np.ndarray:
            return of_parameters(symbol(name), values, assigned)

        lost = value("RanklAxis.own_loss") + value("RanklAxis.shedding") + value("RanklAxis.caught")
        return lost / value("DenosumabInMarrow.k_on") / value("DenosumabInMarrow.share_of_serum")

    def residuals(self, logs: np.ndarray) -> np.ndarray:
        """All residuals [N, M]; the last ones are the priors."""
        return np.concatenate([self.rows(logs), self.phenotypes(logs), (logs - self.prior) / self.spread], axis=1)

    def jacobian(self, logs: np.ndarray) -> np.ndarray:
        """Central differences along the same code, [M, free]."""
        count = len(logs)
        moved = np.repeat(logs[None, :], 2 * count, axis=0)
        moved[np.arange(count), np.arange(count)] += STEP
        moved[count + np.arange(count), np.arange(count)] -= STEP
        found = self.residuals(moved)
        return ((found[:count] - found[count:]) / (2 * STEP)).T


def written(fit: Fit, logs: np.ndarray, cost: float) -> str:
    """The calibration as YAML; the relative sd of each value comes from the curvature, priors included."""
    slopes = fit.jacobian(logs)
    sd = np.sqrt(np.diag(np.linalg.inv(slopes.T @ slopes)))
    values = [f'  "{n}": {u.from_canonical(np.exp(x)):.4g} {u.text}' for (n, u), x in zip(fit.units.items(), logs, strict=True)]
    return "\n".join(
        [
            "title: Human bone and denosumab, fitted together",
            "body: human",
            "provenance:",
            f"  datasets: [{', '.join(fit.datasets)}]",
            "  method: >-",
            "    Gauss-Newton on the logarithms of the values, by tools/calibrate_human.py; log-normal priors from the pages;",
            "    phenotypes of OPG loss and excess, the stop of denosumab (told in words), markers after menopause.",
            f"  date: {datetime.date.today().isoformat()}",
            f"  cost: {cost:.2f}",
            "  note: relative_sd is from the curvature with priors; close to ln(spread) of the page, the data say nothing.",
            "values:",
            *values,
            "relative_sd:",
            *[f'  "{name}": {one:.2g}' for name, one in zip(fit.names, sd, strict=True)],
            "",
        ]
    )


def main() -> None:
    said = argparse.ArgumentParser(description=__doc__)
    said.add_argument("--rounds", type=int, default=25)
    said.add_argument("--from-pages", action="store_true", help="begin at the pages' values, not at the last calibration")
    said.add_argument("--scatter-start", type=int, metavar="SEED", help="begin at a random draw from the priors")
    options = said.parse_args()
    file = Path(rankl.library.__file__).parent / "calibrations" / "human.yaml"
    shipped = load()
    last = {} if options.from_pages or "human" not in shipped.calibrations else dict(shipped.calibrations["human"].values)
    fit = Fit(replace(shipped, calibrations={}))
    begin = fit.prior.copy()
    for i, name in enumerate(fit.names):
        if name in last:
            begin[i] = np.log(fit.units[name].to_canonical(float(last[name].split()[0])))
    if options.scatter_start is not None:
        begin = fit.prior + 0.5 * fit.spread * np.random.default_rng(options.scatter_start).standard_normal(len(fit.prior))
    begin = np.minimum(begin, fit.most - 1e-6)
    least = fit.prior - 8 * fit.spread
    found = least_squares(
        lambda x: fit.residuals(x[None, :])[0],
        begin,
        fit.jacobian,
        (least, fit.most),
        x_scale=fit.spread,
        max_nfev=options.rounds,
        verbose=2,
    )
    file.write_text(written(fit, found.x, found.cost))
    for name, x, prior, spread in zip(fit.names, found.x, fit.prior, fit.spread, strict=True):
        print(f"{name:48s} {np.exp(x - prior):8.3f} x prior, {(x - prior) / spread:+.2f} spreads")


if __name__ == "__main__":
    main()
