#!/usr/bin/env python3
"""Writes a corpus of invented General Assembly resolutions of any size, the same for the same seed.

    make_corpus.py FOLDER [--documents N] [--seed N] [--paragraphs N] [--sessions N]

Resolutions come in families: one topic over successive sessions, its operative paragraphs renewed, reworded, made stronger, dropped and
joined by new ones, reports asked for and acknowledged with their symbols. Files are spread over folders of 1,000. Topics are made up of
syllables, so that no two families share their words, as real ones hardly do.
"""
import argparse
import pathlib
import random

ORDINALS = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
TENS = {20: "twent", 30: "thirt", 40: "fort", 50: "fift", 60: "sixt", 70: "sevent", 80: "eight", 90: "ninet"}
LAST_SESSION = 80  # it began in 2025
MONTHS = ("October", "November", "December")
ACTORS = ("Member States", "the Secretary-General", "the United Nations Environment Programme", "States",
          "the specialized agencies and other relevant organizations of the United Nations system",
          "the Economic and Social Council", "donors and international financial institutions", "Governments")
VERBS = (("Requests", "Urges"), ("Urges", "Calls upon"), ("Calls upon", "Urges"), ("Encourages", "Calls upon"), ("Invites", "Encourages"))
ACTS = ("to strengthen cooperation on {0} and to exchange information on {1}", "to consider measures for the protection of {0}, in particular {1}",
        "to provide technical assistance to developing countries in matters of {0}, including {1}, upon request",
        "to review national legislation on {0} with a view to promoting {1}", "to contribute to the trust fund for {0} and to support {1}",
        "to include {0} in their programmes of work and to give priority to {1}", "to collect data on {0} and to make them available to {1}")
OBSERVING = ("Notes with concern the loss of {0} and its effect on {1};", "Welcomes the progress made in respect of {0} and of {1};",
             "Reaffirms the importance of {0} for {1};", "Expresses its appreciation to those who contributed to {0} and {1};")
SYLLABLES = ("ba", "co", "di", "fe", "gu", "la", "mi", "no", "pe", "ra", "si", "to", "ul", "ven", "wo", "zar", "kel", "mon", "tri", "pol")


def ordinal(number):
    hundreds, rest = divmod(number, 100)
    if rest in range(10, 20):
        word = ("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
                "nineteenth")[rest - 10]
    else:
        ten, one = rest // 10 * 10, rest % 10
        stem = TENS.get(ten, "")
        word = (stem + "y-" + ORDINALS[one]) if one and stem else ORDINALS[one] if one else stem + "ieth" if stem else ""
    return ("one hundred " * bool(hundreds) + word).strip() or "hundredth"


def word(rng):
    return "".join(rng.choice(SYLLABLES) for _ in range(rng.randint(2, 4))) + rng.choice(("s", "n", "ry", "ing"))


class Family:
    """One topic: its title and the paragraphs that its resolutions carry from session to session."""

    def __init__(self, rng, number, paragraphs):
        self.rng = rng
        self.number = number
        self.words = [word(rng) for _ in range(24)]
        self.title = f"{self.words[0].capitalize()} {self.words[1]} and the protection of {self.words[2]} {self.words[3]}"
        self.clauses = [self.clause() for _ in range(paragraphs)]
        self.before = None

    def thing(self):
        return "{} {} {}".format(*self.rng.sample(self.words, 3))

    def clause(self):
        if self.rng.random() < 0.25:
            return [None, self.rng.choice(OBSERVING).format(self.thing(), self.thing())]
        act = self.rng.choice(ACTS).format(self.thing(), self.thing())
        return [self.rng.choice(VERBS), f"{self.rng.choice(ACTORS)} {act};"]

    def renew(self):
        for clause in self.clauses:
            chance = self.rng.random()
            if chance < 0.06:
                clause[:] = self.clause()
            elif chance < 0.16:
                clause[1] = clause[1][:-1] + f", in particular {self.thing()};"
            elif chance < 0.20 and clause[0]:
                clause[0] = clause[0][::-1]

    def text(self, session):
        date = f"{10 + self.number % 20} {MONTHS[self.number % 3]} {1945 + session}"
        lines = [f"Resolution adopted by the General Assembly on {date}", f"[on the report of the Second Committee (A/{session}/900)]",
                 f"{session}/{self.number}.\t{self.title}", "\tThe General Assembly,"]
        if self.before:
            lines.append(f"\tRecalling its resolution {self.before[0]}/{self.number} of {self.before[1]},")
        lines.append(f"\tMindful of the importance of {self.thing()},")
        paragraphs = [(clause[0][0] + " " if clause[0] else "") + clause[1] for clause in self.clauses]
        if self.before:
            paragraphs.insert(0, f"Takes note of the report of the Secretary-General on {self.words[0]} {self.words[1]};1")
        paragraphs.append(f"Requests the Secretary-General to submit to the General Assembly at its {ordinal(session + 1)} session a report on "
                          f"{self.words[0]} {self.words[1]}.")
        lines += [f"\t{i}.\t{text}" for i, text in enumerate(paragraphs, 1)]
        lines += ["", "50th plenary meeting", date]
        if self.before:
            lines += ["", "__________________", "", f"1 A/{session}/{100 + self.number}."]
        self.before = (session, date)
        return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--documents", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--paragraphs", type=int, default=18, help="renewed operative paragraphs of each resolution")
    parser.add_argument("--sessions", type=int, default=40, help="resolutions of each family")
    options = parser.parse_args()
    rng = random.Random(options.seed)
    families = [Family(rng, 1 + i, options.paragraphs) for i in range(-(-options.documents // options.sessions))]
    written = 0
    for session in range(LAST_SESSION + 1 - options.sessions, LAST_SESSION + 1):
        for family in families:
            if written == options.documents:
                return
            folder = options.folder / f"{written // 1000:04}"
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"A_RES_{session}_{family.number}.txt").write_text(family.text(session), encoding="utf-8")
            family.renew()
            written += 1


if __name__ == "__main__":
    main()
