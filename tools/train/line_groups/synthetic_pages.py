"""Pages as careful readers select them, put together from clean articles and what sites put around and between.

The pages that a program copies whole expose hidden menus and lack most of what scripts show, so they teach little about
doubled captions, lines that say "Advertisement", boxes that offer mail, or a selection that starts at the headline.
Every text around the article is written here; titles and teasers of other articles come from the articles.
"""
import random, re

SECTIONS = ("World Politics Business Sport Opinion Culture Travel Health Science Technology Weather Local Education Money "
            "Environment Arts Food Books Transport Courts Region Crime Heritage Housing Elections Asia Europe Africa U.S. Tech "
            "Economy Media Investigations Climate Style Letters").split()
SITES = ["The Tribune", "The Morning Ledger", "Harbor Daily", "The Dispatch", "North Post", "The Brief", "City Desk"]
FIRST = "Nora Elias Priya Tomas Greta Omar Lucia Hugo Freya Samir Ines Callum Maeve Jonas Rosa Viktor Amina Leon Petra Idris".split()
LAST = "Hartwell Okafor Lindqvist Moreau Castellan Brandt Achterberg Novak Pereira Ashdown Quill Tanaka Oyelaran McBride Singh".split()
TOWNS = "Wexley, Port Amity, Larkfield, St. Brannock, New Harbor, Fort Dunmore, Ashby, Kellerton".split(", ")
AGENCIES = ["Northwire", "Statewire Images", "Press Pool", "Getty Images", "Reuters", "AFP", "AP Photo", "Harbor Pictures"]
MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Mon Tue Wed Thu Fri Sat Sun".split()
BEATS = ["Scotland reporter", "Political editor", "Health correspondent", "Staff Writer", "Senior Reporter", "Transport correspondent",
         "Court Reporter", "Environment editor"]
MENU_EXTRAS = ["Menu", "Home", "Skip to main content", "Sign in", "Log In", "Subscribe", "Search", "Support us", "Jobs", "ePaper",
               "My Account", "Newsletters", "Search for:", "Live TV", "Today's Paper", "US edition", "Skip to content"]
SHARES = ["Share", "Share on Facebook", "Share on X", "Copy Link", "Copy link", "Email", "Print", "Save", "Tweet", "WhatsApp", "Share this article",
          "Share full article", "Expand share options", "Kindly share this story:", "Share this story", "Bookmark", "Listen", "Follow Us",
          "Facebook Twitter Email", "Gift this article"]
NEWSLETTER = [["Sign up to {site} newsletter", "Our editors' pick of the stories that matter, in your inbox every morning.", "Email address:"],
              ["Subscribe to our newsletter", "Get the day's top stories delivered to your inbox.", "Enter your email", "Sign up"],
              ["Sign up to Morning {section}", "Our daily email breaks down the key stories of the day",
               "Privacy Notice: Newsletters may contain information about charities and online ads. See our Privacy Policy.",
               "after newsletter promotion"],
              ["Get our weekly {section} briefing", "The week's best writing, delivered on Fridays", "Your email address", "Subscribe"],
              ["The things you need to know before breakfast, every weekday.", "Sign up", "By signing up you agree to our Terms of Use."],
              ["All the results and arguments, every Sunday night. Sign up or sign in."]]
RELATED_HEADS = ["Related", "Related stories", "Related articles", "Read more", "Most read", "Most viewed", "More on this story", "Most Recent",
                 "Recommended", "You may also like", "More from {section}", "Trending", "Top stories", "Read next", "Editor's Picks",
                 "People are also reading…", "IN THIS SECTION", "Latest {section} news", "Don't miss", "Popular now", "See also", "More stories"]
RELATED_LINES = ["Read more: {title}", "Related: {title}", "Read Also: {title}", "READ MORE: {title}", "See also: {title}", "More: {title}",
                 "ALSO READ | {title}", "Read more | {title}"]
PROMOS = ["Subscribe to {site}", "Become a member to support our journalism", "Download our app", "Watch: {title}",
          "Click here to join our channel and stay updated", "This article is for subscribers only", "Subscribe for full access",
          "Already a subscriber? Log in", "Support independent journalism: donate today.", "Join our Telegram channel for breaking news"]
LEGALS = ["© 2031 {site} Media Ltd. All rights reserved.", "Copyright 2031 {site}. All rights reserved.",
          "{site} is published by Fairmont Group. All contents © 2031. All rights reserved.", "Privacy Policy", "Terms of Use",
          "We use cookies to make this site work and to see how it is used. Read our cookie policy.", "Accept all cookies", "Cookie settings",
          "All rights reserved. This material may not be reproduced, published or redistributed without written permission from {site}.",
          "{site} is an independent news organization dedicated to factual reporting.", "Do Not Sell My Personal Information"]
END_MATTER = ["{last} reported from {town}.", "{last} reported from {town}. Associated correspondent {name} contributed to this report.",
              "{name} contributed to this report.", "(Reporting by {name}; Editing by {name2})", "Additional reporting by {name}",
              "Reporting by {name} in {town}; editing by {name2}", "{name} covers {section} for {site}.", "Our Standards: the handbook of reporting.",
              "Contact: newsdesk@site.example", "Follow {site}'s coverage of {section} at https://site.example/hub",
              "{name} is a staff writer at {site}.", "This story has been updated.", "First published on March 3, 2031"]
TICKERS = ["Live: {title}", "BREAKING: {title}", "Breaking news", "LIVE UPDATES: {title}", "Happening now: {title}"]
COUNTS = ["{n} Comments", "{n}", "Comments ({n})", "Comment", "{n} comments", "View Comments", "Join the conversation", "Leave a comment"]
HEADINGS = ["What happens next", "A long wait", "The numbers", "'No other choice'", "How we got here", "Warnings ignored", "Pressure from both sides",
            "Patience runs out", "The scores", "A question of money", "Background", "Who pays?", "‘We were not told’", "Looking ahead",
            "Political reaction", "What the report says", "Divided opinion", "Costs and benefits", "The other side", "Key dates"]


class Writer:
    def __init__(self, titles, groups, seed):
        self.titles, self.g, self.r = titles, groups, random.Random(seed)

    def chance(self, p):
        return self.r.random() < p

    def name(self):
        return f"{self.r.choice(FIRST)} {self.r.choice(LAST)}"

    def fill(self, pattern):
        title = self.r.choice(self.titles)
        return pattern.format(title=title, site=self.r.choice(SITES), section=self.r.choice(SECTIONS), town=self.r.choice(TOWNS),
                              name=self.name(), name2=self.name(), last=self.r.choice(LAST), n=self.r.randint(2, 900))

    def some(self, patterns, most):
        return [self.fill(p) for p in self.r.sample(patterns, self.r.randint(1, min(most, len(patterns))))]

    def date(self):
        r = self.r
        day, month, year = r.randint(1, 28), r.choice(MONTHS), r.randint(2020, 2035)
        hour, minute = r.randint(1, 12), r.randint(0, 59)
        return r.choice([f"{month} {day}, {year}", f"{month} {day}, {year} {hour}:{minute:02} PM", f"{day} {month} {year}",
                         f"{r.choice(DAYS)} {day} {month[:3]} {year} {hour:02}.{minute:02} GMT", f"Updated {hour}:{minute:02} AM EST, {month} {day}, {year}",
                         f"Published: {month[:3]} {day}, {year}", f"Last modified on {r.choice(DAYS)} {day} {month[:3]} {year} {hour:02}.{minute:02} GMT",
                         f"Updated - {month} {day}, {year} {hour}:{minute:02} pm IST", f"{year}-{r.randint(1, 12):02}-{day:02}", f"{r.randint(2, 9)} hours ago"])

    def byline(self):
        name, other = self.name(), self.name()
        return self.r.choice([f"By {name}", f"By {name} and {other}", f"BY {name.upper()}", f"By {name.upper()} and {other.upper()}", name,
                              f"{name} {self.r.choice(BEATS)}", f"By {name}, {self.r.choice(BEATS)}", f"By {name} | {self.r.choice(SITES)}",
                              f"By {name} {self.date()}", f"Written by {name}", f"Story by {name}", f"By {name}, {self.r.choice(SITES)}",
                              f"{name}, {self.r.choice(TOWNS)}", f"Reported by {name}", f"By {name} in {self.r.choice(TOWNS)}"])

    def credit(self):
        name, agency = self.name(), self.r.choice(AGENCIES)
        return self.r.choice([f"{name.upper()}/{agency}", f"Photograph: {name}/{agency}", f"({agency}/{name})", f"Photo: {name}/{agency}", f"Photo by {name}",
                              f"{name} / {agency}", f"({name}/{agency})", f"Credit: {agency}", agency.upper()])

    def caption(self, article):
        sentences = [s for p in article for s in re.findall(r"[A-Z][^.!?“”\"]{40,150}\.", p)]
        if not sentences:
            return []
        plain, credit = self.r.choice(sentences), self.credit()
        shape = self.r.random()
        if shape < 0.35:
            return [plain, f"{plain} {credit}"]
        if shape < 0.75:
            return [f"{plain} {credit}"]
        if shape < 0.85:
            return [plain]
        return [credit] if shape < 0.93 else [plain, f"{self.r.randint(1, 2)} of {self.r.randint(3, 9)} |", plain]

    def before(self):
        out = []
        if self.chance(0.6):
            entries = self.r.sample(SECTIONS, self.r.randint(3, 9))
            style = self.r.random()
            if style < 0.25:
                entries = ["   ".join(e.upper() for e in entries)]
            elif style < 0.45:
                entries = [" | ".join(entries[:4])]
            out += self.r.sample(MENU_EXTRAS, self.r.randint(1, 4)) + entries
        if self.chance(0.15):
            out.append(self.fill(self.r.choice(TICKERS)))
        if self.chance(0.1):
            out.append("ADVERTISEMENT")
        if self.chance(0.1):
            out.append(self.date())
        if self.chance(0.6):
            kicker = self.r.choice(SECTIONS + SITES + ["Exclusive", "Analysis", "Local government"])
            out.append(kicker.upper() if self.chance(0.3) else kicker)
        return [(t, self.g["B"]) for t in out]

    def front(self, article):
        parts = []
        if self.chance(0.7):
            parts.append([self.byline()] if not self.chance(0.1) else ["By", self.name()])
        if self.chance(0.7):
            parts.append([self.date()] + ([self.date()] if self.chance(0.2) else []))
        if self.chance(0.4):
            parts.append(self.some(SHARES, 3))
        if self.chance(0.25):
            parts.append([self.fill(self.r.choice(COUNTS))])
        if self.chance(0.55):
            parts.append(self.caption(article))
        if self.chance(0.15):
            parts.append([f"{self.r.randint(2, 9)} min read"])
        if self.chance(0.1):
            parts.append(["Advertisement"])
        if self.chance(0.3):
            self.r.shuffle(parts)
        return [(t, self.g["F"]) for part in parts for t in part]

    def standfirst(self, article):
        sentences = re.findall(r"[A-Z][^.!?]{50,170}[.!?]", " ".join(article[2:6]))
        if not sentences:
            return []
        text = self.r.choice(sentences)
        return [(text.rstrip(".") if self.chance(0.7) else text, self.g["S"])]

    def summary(self):
        """The article in two to four short lines, as some sites set it above the text."""
        bullet = self.r.choice(["", "", "• ", "- "])
        lines = [self.r.choice(["Summary", "Key points", "In brief", "At a glance"])] if self.chance(0.3) else []
        lines += [bullet + title for title in self.r.sample(self.titles, self.r.randint(2, 4))]
        return [(t, self.g["L"]) for t in lines]

    def aside(self, article, body):
        kind = self.r.random()
        if kind < 0.45:
            return [self.r.choice(["Advertisement", "ADVERTISEMENT", "Advertisement", "Story continues below advertisement",
                                   "Article continues after this ad", "Ad", "Sponsored"])] * self.r.choice([1, 1, 1, 2, 3, 4])
        if kind < 0.6:
            return [self.fill(p) for p in self.r.choice(NEWSLETTER)]
        if kind < 0.72:
            return [self.fill(self.r.choice(RELATED_LINES))]
        if kind < 0.8:
            return [self.fill(self.r.choice(RELATED_HEADS))] + self.r.sample(self.titles, self.r.randint(1, 3))
        if kind < 0.88:
            return self.caption(article)
        if kind < 0.93:
            return [self.fill(self.r.choice(PROMOS))]
        sentences = [s for p in body for s in re.findall(r"[A-Z“\"][^.!?]{40,140}[.!?][”\"]?", p)]
        return [self.r.choice(sentences)] if sentences else []

    def body(self, article):
        out = []
        if self.chance(0.25):
            opener = self.r.choice([f"{self.r.choice(TOWNS).upper()} ({self.r.choice(['UNP', 'AP', 'Northwire'])}) — ",
                                    f"{self.r.choice(TOWNS).upper()}, {self.r.choice(MONTHS)} {self.r.randint(1, 28)} (Northwire) - "])
            article = [opener + article[0]] + article[1:]
        split = self.chance(0.3)
        for i, paragraph in enumerate(article):
            sentences = re.split(r"(?<=[.!?”\"]) (?=[A-Z“\"])", paragraph)
            if split and len(sentences) > 1 and self.chance(0.4):
                out += [(s, self.g["P"]) for s in sentences]
            else:
                out.append((paragraph, self.g["P"]))
            if i + 1 == len(article):
                break
            if self.chance(0.06):
                out.append((self.r.choice(HEADINGS), self.g["G"]))
            elif self.chance(0.02):
                bullet = self.r.choice("•-–●")
                out += [(f"{bullet} {s}", self.g["L"]) for s in sentences[:3]]
            elif self.chance(0.12):
                out += [(t, self.g["A"]) for t in self.aside(article, article[:i])]
        return out

    def after(self):
        parts = []
        if self.chance(0.3):
            parts.append((["___"] if self.chance(0.6) else []) + self.some(END_MATTER, 2))
        if self.chance(0.4):
            parts.append(self.some(SHARES, 3))
        if self.chance(0.3):
            parts.append([self.fill(self.r.choice(COUNTS))])
        if self.chance(0.2):
            parts.append(["Explore more on these topics", " | ".join(self.r.sample(SECTIONS, 3))])
        if self.chance(0.7):
            titles = self.r.sample(self.titles, self.r.randint(1, 5))
            parts.append([self.fill(self.r.choice(RELATED_HEADS))] + [t for title in titles for t in
                         ([title, self.date()] if self.chance(0.15) else [title])])
        if self.chance(0.2):
            parts.append([self.fill(p) for p in self.r.choice(NEWSLETTER)])
        if self.chance(0.15):
            parts.append(self.some(PROMOS, 2))
        if self.chance(0.15):
            parts.append(["Ad Content by Linkly"] if self.chance(0.5) else ["Advertisement"])
        if self.chance(0.5):
            parts.append(self.some(LEGALS, 3))
        return [(t, self.g["E"]) for part in parts for t in part]

    def transcript(self, article):
        sentences = [s for p in article for s in re.split(r"(?<=[.!?]) (?=[A-Z])", p)][:self.r.randint(3, 12)]
        labels = self.r.choice([("Q", "A"), ("HOST", self.r.choice(LAST).upper()), (self.name(), self.name())])
        return [(f"{labels[i % 2]}: {s}", self.g["P"]) for i, s in enumerate(sentences)]

    def page(self, title, article):
        if self.chance(0.06):
            return self.transcript(article)
        lines = self.before() if self.chance(0.7) else []
        lines.append((title, self.g["H"]))
        standfirst = self.standfirst(article) if self.chance(0.3) else []
        if not standfirst and self.chance(0.1):
            lines += self.summary()
        lines += standfirst + self.front(article)
        if self.chance(0.08):
            lines += self.summary()
        lines += self.body(article[:self.r.randint(1, 8) if self.chance(0.4) else self.r.randint(3, 30)])
        lines += self.after() if self.chance(0.85) else []
        if self.chance(0.12):  # a selection that ends early, perhaps before the text begins
            lines = lines[:self.r.randint(min(3, len(lines)), len(lines))]
        return lines


def synthetic_pages(articles, groups, count, seed=11):
    """`count` pages as ([{"t": text}], [group]) from articles (title, [paragraphs])."""
    writer = Writer([title for title, _ in articles], groups, seed)
    for i in range(count):
        title, paragraphs = articles[i % len(articles)]
        lines = writer.page(title, paragraphs)
        yield [{"t": t} for t, _ in lines], [g for _, g in lines]
