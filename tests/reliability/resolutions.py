"""Invented resolutions in the layout of the General Assembly, the same for the same seed: families that come back every session or two,
with requests that change their wording. For tests that need many documents; nothing in them is from a real text."""
import pathlib
import random

TOPICS = ["lighthouses", "coastal beacons", "harbour bells", "tide gauges", "fog signals", "pilot boats", "sea charts", "sand dunes",
          "salt marshes", "ferry services", "drawbridges", "canal locks", "weather balloons", "seed banks", "night trains", "footpaths"]
PLACES = ["northern", "southern", "eastern", "western", "island", "mountain", "river", "desert"]
ORDINALS = {s: w for s, w in zip(range(60, 84), (
    "sixtieth sixty-first sixty-second sixty-third sixty-fourth sixty-fifth sixty-sixth sixty-seventh sixty-eighth sixty-ninth seventieth "
    "seventy-first seventy-second seventy-third seventy-fourth seventy-fifth seventy-sixth seventy-seventh seventy-eighth seventy-ninth "
    "eightieth eighty-first eighty-second eighty-third").split())}
WORKS = ["the training of keepers", "the exchange of experience", "the upkeep of records", "the safety of travellers", "the cost of repairs",
         "the use of renewable energy", "access for persons with disabilities", "the protection of birds", "the naming of places"]


def paragraphs(random_, topic, session, number):
    due = ORDINALS[session + random_.choice((1, 2))]
    yield f"Welcomes the work done on {topic}, and encourages Member States to continue it"
    if session > 60:
        yield (f"Takes note with appreciation of the report of the Secretary-General on the implementation of General Assembly resolution "
               f"{session - 1}/{number}")
    for work in random_.sample(WORKS, 5):
        verb, actor = random_.choice((("Requests", "the Secretary-General"), ("Invites", "Member States"),
                                      ("Calls upon", "Governments"), ("Urges", "all States"), ("Requests", "the Economic and Social Council")))
        yield f"{verb} {actor} to support {work} in the field of {topic}, bearing in mind the size of the task and the means at hand"
    yield (f"Requests the Secretary-General to submit to the General Assembly at its {due} session a report on the implementation of the "
           f"present resolution, including {random_.choice(WORKS)}")
    yield f"Decides to include in the provisional agenda of its {due} session the item entitled “{topic.capitalize()}”"


def resolution(seed, family, session, revision=0):
    """Name and text of a file. Another revision has other words in some paragraphs, as a corrected file would."""
    random_ = random.Random(f"{seed} {family} {session}")
    place, topic = PLACES[family % len(PLACES)], TOPICS[family // len(PLACES) % len(TOPICS)]
    number = 400 + family
    title = f"{topic.capitalize()} of the {place} regions"
    texts = list(paragraphs(random_, f"{topic} of the {place} regions", session, number))
    if revision:
        texts[random_.randrange(len(texts))] += f", as corrected for the {ORDINALS[60 + revision]} time"
        if random_.random() < 0.3:
            texts.insert(2, f"Requests the Secretary-General to inform the Assembly of {topic} that were lost")
    lines = [f"Resolution adopted by the General Assembly on 18 December {1945 + session}", f"{session}/{number}.\t{title}", "", "",
             "\tThe General Assembly,", f"\tRecalling its resolution {session - 1}/{number} of 18 December {1944 + session},",
             f"\tAlarmed at the loss of {topic},"]
    lines += [f"\t{n}.\t{text}{';' if n < len(texts) else '.'}" for n, text in enumerate(texts, 1)]
    lines += ["", "62nd plenary meeting", f"18 December {1945 + session}", ""]
    return f"A_RES_{session}_{number}.txt", "\n".join(lines)


def write(folder, count, seed, revision=0):
    """Writes `count` resolutions, some sessions of each family; of another revision every third one differs."""
    folder.mkdir(parents=True, exist_ok=True)
    for n in range(count):
        name, text = resolution(seed, n // 6, 62 + n % 6, revision if n % 3 == 0 else 0)
        (folder / name).write_text(text, encoding="utf-8")


def copy_real(corpus, folder, count, seed, revision=0):
    """Copies `count` General Assembly resolutions of a folder of real documents, drawn by the seed; of another revision every third one
    asks in other words. Returns how many there are."""
    texts = sorted(pathlib.Path(corpus).glob("corpus/ga-pdf-text/*.txt"))
    random.Random(seed).shuffle(texts)
    folder.mkdir(parents=True, exist_ok=True)
    for n, path in enumerate(sorted(texts[:count])):
        text = path.read_text(encoding="utf-8", errors="replace")
        if revision and n % 3 == 0:
            text = text.replace("Requests", "Invites").replace("requests", "invites")
        (folder / path.name).write_text(text, encoding="utf-8")
    return len(texts[:count])
