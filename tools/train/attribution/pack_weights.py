"""Rounds a trained network to integers and writes models/attribution/weights.bin.

    python3 pack_weights.py RECIPE NETWORK MODEL_FOLDER

The bytes of the section "network", all little-endian, as core/claims/tagger/attribution_model.cpp reads them: sizes;
the embeddings of words and classes; for each layer and direction the weights of the inputs (in the first, of words) and
of the states, the factors of their sums and the biases, in the first layer then the weights of classes and the factors
that make their products such sums; the outputs; the scores of first tags and of tags that follow each other.
"""

import json
import os
import struct
import sys

import numpy

WEIGHT = 31  # the largest
INPUT = 63  # the largest
STATE = 64  # of states: 1
CLASS = 127  # the largest of embeddings and weights
LOGARITHM = 256  # of scores
FACTOR_BITS, CLASS_FACTOR_BITS = 23, 20
NEVER = -(1 << 20)


def rounded(values, scale, largest):
    return numpy.clip(numpy.round(values / scale), -largest, largest).astype(numpy.int8).tobytes()


def row_scales(matrix, largest):
    return numpy.maximum(numpy.abs(matrix).max(1, keepdims=True), 1e-8) / largest


def integers(values):
    return numpy.round(numpy.asarray(values, numpy.float64)).astype("<i4").tobytes()


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
    for table, largest in [(t, INPUT) for t in tables] + [(t, CLASS) for t in classes]:
        scales.append(numpy.full(table.shape[1], numpy.abs(table).max() / largest))
        out += rounded(table, scales[-1], largest)
    word_scales, class_scales = numpy.concatenate(scales[:3]), numpy.concatenate(scales[3:])
    for layer in range(len(hidden)):
        for direction in range(2):
            inputs = state[f"layers.{layer}.inputs.{direction}.weight"]
            if layer == 0:
                inputs, of_classes = numpy.split(inputs, [len(word_scales)], 1)
                inputs, of_classes = inputs * word_scales * STATE, of_classes * class_scales
            states = state[f"layers.{layer}.states"][direction]
            scale = row_scales(numpy.concatenate([inputs, states], 1), WEIGHT)
            unit = scale / STATE  # of the sums
            out += rounded(inputs, scale, WEIGHT) + rounded(states, scale, WEIGHT)
            out += integers(unit * 2 ** FACTOR_BITS)
            out += integers(state[f"layers.{layer}.inputs.{direction}.bias"] / unit[:, 0])
            if layer == 0:
                scale = row_scales(of_classes, CLASS)
                out += rounded(of_classes, scale, CLASS) + integers(scale / unit * 2 ** CLASS_FACTOR_BITS)
    scale = row_scales(state["out.weight"], WEIGHT)
    out += rounded(state["out.weight"], scale, WEIGHT) + integers(scale / STATE * 2 ** FACTOR_BITS)
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
