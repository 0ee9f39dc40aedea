/** Whether the writer tells what somebody else is willing to do: "Maya is happy with the credit" is no word of Maya's. */
import type { Passage } from "../reasons/negation.ts";
import { beginningsOf, findPhrases, phraseOf } from "../reasons/phrases.ts";

const compiled = (phrases: readonly string[]) => phrases.map((phrase) => phraseOf(phrase, {}, new Set()));

const ON_BEHALF = compiled([
  "on her|his|their behalf",
  "as .. husband|wife|son|daughter|mother|father|partner|sister|brother",
  "shed|hed|theyd|she|he|they ?would ?will be ?very happy|glad|pleased|content|satisfied|delighted|thrilled|willing|fine with|to",
  "shes|hes|theyre ?so ?very ?quite ?perfectly happy|glad|pleased|content|satisfied|delighted|thrilled|willing|fine|okay|ok with|to",
]);
/** What a third person is said to be or do; whose it is stands before it. */
const WILLING = compiled([
  "is|was|would|will|seems ?be ?so ?very ?quite ?perfectly ?also happy|glad|pleased|content|satisfied|delighted|thrilled|willing with|to|about",
  "is|was|would|will|seems ?be ?quite ?perfectly fine|okay|ok|good|cool with the|it|that|this|your|a|#|credit|refund",
  "will|would|has|can|wants|likes|prefers|chooses ?gladly ?happily ?also ?like ?to accept|accepted|agree|agreed|take|withdraw|withdrawn|drop",
  "accepts|agrees|withdraws|drops the|your|to|with|it|this|that|her|his",
  "esta|estaria|queda ?muy ?bien ?de contenta|contento|feliz|conforme|acuerdo|encantada|encantado|satisfecha|satisfecho",
  "acepta|aceptaria|aceptara|prefiere|retira|desiste el|la|lo|su|ese|esa|quedarse|de",
  "est|serait ?tres ?bien ?d contente|content|heureuse|heureux|ravie|ravi|satisfaite|satisfait|accord|daccord",
  "accepte|prend|prefere|retire|renonce l|le|la|les|votre|cet|ce|sa|son|a",
]);
const MAY_STAND = beginningsOf([...ON_BEHALF, ...WILLING]);

/** Before these words it is the writer's own, or a thing's. */
const OWN = new Set(
  `i we both all gladly happily also then so and yes yep yeah ok okay sure please it that this which what everything credit refund offer amount sum
   money half deal proposal extension voucher card account yo nosotros si se lo le me nos eso esto todo que y pues tambien usted no
   j je nous on c ca cela ce tout oui et donc ok bien qui avoir remboursement vous ne n l`.split(/\s+/),
);
/** "Maya's happy": the verb is in the name. */
const SHORTENED =
  /\p{L}['’]s\s+(?:so |very |quite |perfectly )?(?:happy|glad|content|pleased|delighted|willing)\s+(?:with|to)\b/iu;

export const isOfAnother = (passages: readonly Passage[]): boolean =>
  passages.some(
    ({ source, sentence }) =>
      findPhrases(sentence, ON_BEHALF, MAY_STAND).length > 0 ||
      SHORTENED.test(source.slice(sentence[0]?.start, sentence.at(-1)?.end)) ||
      findPhrases(sentence, WILLING, MAY_STAND).some(({ from }) => {
        const before = sentence[from]?.opensClause ? undefined : sentence[from - 1]?.text;
        return before !== undefined && !OWN.has(before) && !/^[0-9]/.test(before);
      }),
  );
