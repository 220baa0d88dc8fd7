"""Questions to a network: yes only where the network says so, and why not where it does not."""

import pytest

from rankl.lab.structure import Wiring, missing
from rankl.library.claim import Measurement
from tests.lab.small import small

NETWORK = small().with_drugs("denosumab").network


@pytest.mark.parametrize(
    "said, why",
    [
        ({"expresses": "TNFSF11", "cells": ["osteocyte"]}, ""),
        ({"expresses": "Tnfsf11", "cells": ["osteocyte"]}, ""),
        ({"expresses": "TNFSF11", "cells": ["osteocyte", "osteoblast"]}, "TNFSF11 is not expressed in osteoblast"),
        ({"expresses": "TNFSF12", "cells": ["osteocyte"]}, "no cell of the body 'human' expresses TNFSF12"),
        ({"edge": ["drug_depot", "denosumab", "CTX", "BMD"]}, ""),
        ({"edge": ["BMD", "CTX"]}, "nothing leads from BMD to CTX"),
        ({"edge": ["drug_depot", "CTX"]}, "nothing leads from drug_depot to CTX"),
        ({"edge": ["CTX", "BMX"]}, "the body 'human' has no BMX; did you mean 'BMD'?"),
        ({"unrenewed": "denosumab"}, ""),
        ({"unrenewed": "CTX"}, "CTX is made by 'Marker.made' from no precursor"),
        ({"place": ["serum"], "holding": ["CTX", "denosumab"]}, ""),
        ({"place": ["serum"], "holding": ["CTX", "BMD"]}, "serum holds no BMD"),
        ({"place": ["lumbar spine", "brain"], "holding": ["BMD"]}, "the body 'human' has no brain"),
        ({"annotated": "CTX", "words": ["marker"]}, ""),
        ({"annotated": "CTX", "words": ["trimers"]}, "the title of CTX does not say trimers"),
        ({"annotated": "CTX", "gene": "COL1A1"}, "CTX is not the product of COL1A1"),
        ({"annotated": "CTX", "names": ["telopeptide"]}, "CTX is not known as telopeptide"),
    ],
)
def test_a_question(said, why):
    assert missing(Measurement(**said), NETWORK).startswith(why) and bool(missing(Measurement(**said), NETWORK)) == bool(why)


def test_names_of_the_product_of_a_gene():
    from rankl import human

    network = human().network
    asked = {"annotated": "RANKL", "gene": "TNFSF11", "names": ["TRANCE", "OPGL", "ODF"]}
    assert missing(Measurement(**asked), network) == ""
    assert missing(Measurement(**{**asked, "names": ["RANKX"]}), network) == "RANKL is not known as RANKX"
    lineage = {"edge": ["mesenchymal_progenitor", "pre_osteoblast", "osteoblast"]}
    assert missing(Measurement(**lineage), network) == ""
    assert missing(Measurement(edge=["osteoblast", "mesenchymal_progenitor"]), network) != ""


def test_sources_look_through_regulations_and_named_parts():
    wiring = Wiring(NETWORK)
    assert {"denosumab[serum]", "CTX[serum]", "TNFSF11 in osteocyte", "Block.strength"} <= wiring.sources("CTX[serum]")
    assert "denosumab[serum]" not in wiring.sources("BMD[lumbar spine]")
