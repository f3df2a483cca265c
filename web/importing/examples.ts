// Three invented articles, as a paste from a web page brings them: with captions, advertisements, share
// lines and sign-ups between the paragraphs. No person, place or event in them is real.

export interface Example {
  kind: string;
  text: string;
}

const ferry = `Home
News
Sport
Weather

Isles

Ferry bosses 'sorry' for winter of cancelled crossings

Skerrow's only ferry has missed a third of its sailings since November, and islanders say they have stopped believing the timetable.

By Isla Renwick
Coast and islands correspondent

Published 9 February

Image source, Northward Ferries
Image caption, The MV Corran Light has been tied up at Portlannich for eleven days

The operator of the Skerrow ferry has apologised to islanders after a winter in which 61 of 184 sailings were cancelled.

"We have let people down, and I am sorry," said Callum Strachan, chief executive of Northward Ferries. "A spare part that should take four days took forty."

Mr Strachan denied that the company had delayed repairs to save money. He said a second engineer would be based on the island from April.

Advertisement

But Morag Tullis, who runs the only shop on Skerrow, said she had thrown away "hundreds of pounds" of fresh food since Christmas.

"You can't run a business on maybe," she said. "My son asked me, 'Why don't we just move?' and I had no answer for him."

Related stories
Why island flour costs twice as much
Bridge to Skerrow ruled out again

According to a report by the Islands Transport Board, the vessel is nine years past its design life. The board warned that a breakdown in high season "would leave no safe way to supply the island".

The transport minister, Elspeth Gourlay, told the Isles Morning programme that a replacement had been ordered. She refused to say how much it would cost.

"If the yard delivers late, we will charter a ship," she added.

Opposition spokesman Fraser Nairn accused the government of "managing decline", and called on Ms Gourlay to publish the contract.

Two members of the crew, who asked not to be named because they feared for their jobs, said managers had been told about the faulty gearbox in August.

Northward Ferries did not respond to a request for comment on the crew's account.

Share this page
Follow us on social media

More on this story
Islanders meet over school boat
Copyright notice: we are not responsible for the content of external sites.`;

const reservoir = `Reservoir Deal Collapses as Governor Walks Out of Talks

By DANA WHITCOMB and LUIS ARROYO
March 3, 2031 at 6:12 p.m. MST

CALDERA SPRINGS, N.V. (CNW) — Negotiations over the shrinking Alder Reservoir broke down Monday when Gov. Helen Marsh left the table after nine hours, saying the farm districts had brought "a wish list, not a plan."

"I will not sign away a city's drinking water to keep alfalfa green in August," Marsh told reporters outside the statehouse.

The governor's office said later that talks could resume next week. A spokesman, Peter Oyelaran, said that Marsh remained "ready to listen" but would veto any bill that raised the farm share above 60 percent.

ADVERTISEMENT

The reservoir stands at 31 percent of capacity, the lowest level since it was filled, according to the state Bureau of Water.

Growers rejected the governor's account. Ray Dominguez, president of the Alder Valley Growers Association, said she had never been shown a wish list.

"That's simply not what happened in that room," Dominguez said. "We offered to fallow 40,000 acres. She looked at her phone."

Marsh's staff disputed that. Three people briefed on the talks, speaking on condition of anonymity to discuss a private meeting, said the offer was 15,000 acres.

Water levels at the Alder Reservoir are seen on Saturday near Caldera Springs. (Jo Kessler/Cactus News Wire)

Scientists who study the basin say that neither figure would be enough. "You could fallow every acre in the valley and you would still be short in a dry year," said hydrologist Mei-Lin Foss of Caldera State University.

Foss said she doubted that lawmakers had read her team's report, which was published in January. The report found that evaporation alone takes a tenth of the supply.

Would the state ask Washington for help? Marsh said it was too early to tell.

Senate Majority Leader Tom Brandt urged both sides to return to the table. "Nobody wins a dry lake," he wrote in a post on his website.

A lawyer for the Caldera Tribe, which holds the oldest water right in the basin, declined to comment.

___

Arroyo reported from Alder Valley.

Sign up for our Morning Wire newsletter
Most read
1. Five hikes to take before the heat
2. What your water bill is really paying for
© 2031 Cactus News Wire. All rights reserved.`;

const library = `Library cat may stay, council rules after petition

The Harbour Gazette
Local News

by Priya Nandakumar
Tuesday, 14 May 2030, 7.45am
3 comments

Biscuit the cat on her usual chair beside the large-print shelves. Photo: Gazette

A TABBY who has lived in Wexcombe Library for six years will not be evicted after all.

Councillors voted 9-4 last night to overturn a ban on animals in public buildings, after 2,300 people signed a petition started by a ten-year-old.

Amber Lyle, who reads to Biscuit every Saturday, said: "I cried when they said she had to go. Now I'm crying again but it's the good kind."

Her mum Joanne said that Amber had "barely slept" before the meeting.

Cllr Derek Pymm (Ind, Quayside) had argued that the cat was a risk to people with allergies.

"I'm not a monster, I like cats," he told the chamber. "But what happens when somebody has an attack in the children's corner? Who pays?"

READ MORE: Wexcombe's seagulls have learned to open bins
READ MORE: Pier arcade to reopen for summer

Library manager Suresh Patel insisted there had never been a complaint. He said staff vacuumed twice a day and kept one room free of the cat.

A letter from the town's GP surgery, read out by the chair, stated that the risk was "low and easily managed".

It is understood that the council's insurers first raised the matter in March. Asked whether premiums would go up, finance officer Gail Trott said she could not rule it out.

Biscuit herself was unavailable for comment.

If the ban returns, Ms Lyle said, the family would offer the cat a home.

Get the Gazette in your inbox every morning. Enter your email
Share on social media
Comments (3)`;

export const examples: readonly Example[] = [
  { kind: "British news site", text: ferry },
  { kind: "American wire story", text: reservoir },
  { kind: "Local paper", text: library },
];
