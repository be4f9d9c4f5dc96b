/** Last words of names of firms and papers, as they stand in capitals. */
export const FIRM_ENDINGS =
  /^(?:corp|corporation|inc|ltd|plc|co|llc|ag|sa|gmbh|holdings?|industries|metals?|mining|steel|motors|energy|oil|gas|petroleum|airlines?|airways|aerospace|capital|maritime|shipping|ports|rail|railways|coal|nickel|cement|fuels?|works|news|times|post|herald|tribune|telegraph|gazette|press|tv|radio|wire|survey|international|partners|ventures|systems|technologies|electric|pharma|foods|media|group|logistics|channel|brothers|sons|monitor|resources|minerals|shipyards?|shipbuilding|telecom|trading|exploration|dynamics|engineering|construction|bunkering|timbers?|agro|semiconductors?|biotech|cables|chemicals?|fisheries)\.?$/;

/** Those of them that are places as common nouns, but in the name of several words a firm: "Merlion Capital". */
export const FIRM_NOT_PLACE = /^(?:capital|ports)$/;
