"""Rounds a trained network to integers and writes models/attribution/weights.bin.

    python3 pack_weights.py RECIPE NETWORK MODEL_FOLDER

The bytes of the section "network", all little-endian, as core/claims/tagger/attribution_model.cpp reads them:
sizes; the embeddings of words and classes; for each layer and direction the weights of the inputs (words and
classes apart in the first), their factors and biases, the weights of the states and their factors; the outputs;
the scores of first tags and of tags that follow each other.
"""

import json
import os
import struct
import sys

import numpy

ONE = 4096  # of states and gates
LOGARITHM = 256  # of scores
FACTOR_BITS = 24
NEVER = -(1 << 20)


def rounded(values, scale):
    return numpy.clip(numpy.round(values / scale), -127, 127).astype(numpy.int8)


def row_scales(matrix):
    return numpy.maximum(numpy.abs(matrix).max(1), 1e-8) / 127


def integers(values):
    return numpy.round(numpy.asarray(values, numpy.float64)).astype("<i4").tobytes()


def factors(scales, per_input, per_output):
    """What a sum is multiplied by, in 1 / 2^FACTOR_BITS."""
    return integers(scales * per_input * per_output * 2 ** FACTOR_BITS)


def pack(state, hidden):
    """`state`: the network's arrays by name, as network.py names them; `hidden`: the width of each layer."""
    out = bytearray()
    tables = [state[f"{name}.weight"] for name in ("word", "pre", "suf")]
    classes = [state[f"cls.{i}.weight"] for i in range(7)]
    out += struct.pack("<B%dH" % len(hidden), len(hidden), *hidden)
    for table in tables:
        out += struct.pack("<IB", *table.shape)
    out += bytes(table.shape[1] for table in classes)
    scales = []
    for table in tables + classes:
        scales.append(numpy.abs(table).max() / 127)
        out += rounded(table, scales[-1]).tobytes()
    column_scales = numpy.concatenate([numpy.full(t.shape[1], s) for t, s in zip(tables + classes, scales)])
    word_width = sum(t.shape[1] for t in tables)
    for layer in range(len(hidden)):
        for direction in range(2):
            inputs = state[f"layers.{layer}.inputs.{direction}.weight"]
            bias = state[f"layers.{layer}.inputs.{direction}.bias"]
            states = state[f"layers.{layer}.states"][direction]
            if layer == 0:
                inputs = inputs * column_scales
            scale = row_scales(inputs)
            whole = rounded(inputs, scale[:, None])
            if layer == 0:
                out += whole[:, :word_width].tobytes() + whole[:, word_width:].tobytes()
                out += factors(scale, 1, ONE)
            else:
                out += whole.tobytes() + factors(scale, 1 / ONE, ONE)
            out += integers(bias * ONE)
            scale = row_scales(states)
            out += rounded(states, scale[:, None]).tobytes() + factors(scale, 1 / ONE, ONE)
    scale = row_scales(state["out.weight"])
    out += rounded(state["out.weight"], scale[:, None]).tobytes() + factors(scale, 1 / ONE, LOGARITHM)
    out += integers(state["out.bias"] * LOGARITHM)
    out += integers(numpy.maximum((state["start"] + state["sbad"]) * LOGARITHM, NEVER))
    out += integers(numpy.maximum((state["trans"] + state["bad"]) * LOGARITHM, NEVER))
    return bytes(out)


def model_file(name, sections):
    """The container of core/inference/model_file.h."""
    out = bytearray(b"WSMODEL\x01")
    out += bytes([len(name)]) + name.encode() + bytes([len(sections)])
    for section, body in sections:
        out += bytes([len(section)]) + section.encode() + struct.pack("<I", len(body))
    for _, body in sections:
        out += body
    check = 2166136261
    for byte in out:
        check = (check ^ byte) * 16777619 & 0xFFFFFFFF
    return bytes(out + struct.pack("<I", check))


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        hidden = json.load(file)["student"]["hidden"]
    packed = pack(dict(numpy.load(sys.argv[2])), hidden)
    os.makedirs(sys.argv[3], exist_ok=True)
    with open(os.path.join(sys.argv[3], "weights.bin"), "wb") as file:
        file.write(model_file("attribution", [("network", packed)]))
