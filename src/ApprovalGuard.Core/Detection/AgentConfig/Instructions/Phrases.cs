using System.Text.RegularExpressions;

namespace ApprovalGuard.Detection.AgentConfig.Instructions;

/// <summary>The phrases with which a text takes over a model, as patterns. Between words there may be line ends and the marks of comments.</summary>
internal static partial class Phrases
{
    private const int TimeLimit = Effort.MostOfOneSearch;
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const string Gap = @"[\s*_#/>|]{1,16}";
    private const string Person = @"(the|your|any)" + Gap + @"(user|human|developer|reviewer|maintainer|operator|owner|person)s?\b";
    private const string Model =
        @"\b(AI|LLMs?|language" + Gap + @"models?|coding" + Gap + @"(agents?|assistants?)|Claude|Copilot|ChatGPT|GPT-?\d|Gemini|Codex|Devin|(this|the|any|all|other)" + Gap + @"(assistants?|agents?|models?))\b";

    private const string Fillers = @"((all|any|every|everything|each|of|the|your|these|those|my|our|and|other|whatever)" + Gap + @"){0,4}";

    private const string OverridePattern =
        @"\b((ignore|disregard|forget)" + Gap + Fillers + @"(previous|prior|preceding|above|earlier|existing|original|former|initial|system|safety|security)"
        + @"|(override|bypass|overrule)" + Gap + Fillers + @"(previous|prior|preceding|above|earlier|safety|security))" + Gap
        + @"((and|or|system|safety|developer|user|given|security)" + Gap + @"){0,2}(instructions?|prompts?|directives?|guidelines?|directions)\b"
        + @"|\b(ignore|disregard|forget)" + Gap + @"(all|every)" + Gap + @"(instructions?|prompts?|guidelines?)" + Gap + @"(above|before|so" + Gap + @"far|given|until)\b";

    private const string ConcealPattern =
        @"\b((do" + Gap + @"not|don['’]t|never|must" + Gap + @"not|avoid)" + Gap + @"(tell|telling|inform|informing|notify|notifying|alert|alerting|warn|warning)" + Gap + Person
        + @"|(do" + Gap + @"not|don['’]t|never)" + Gap + @"(mention|reveal|disclose|show|report|explain|expose)" + Gap + @"((this|that|it|these|any" + Gap + @"of" + Gap + @"this)" + Gap + @"){0,1}to" + Gap + Person
        + @"|without" + Gap + @"(telling|informing|notifying|alerting|warning)" + Gap + Person
        + @"|(hide|conceal|keep)" + Gap + @"((this|that|it|these)" + Gap + @"){0,1}((secret|hidden)" + Gap + @"){0,1}from" + Gap + Person + ")";

    private const string ApprovePattern =
        @"\b(always|automatically|immediately|must|please|just)" + Gap + @"(approve|lgtm|accept" + Gap + "and" + Gap + @"merge|auto-?approve|auto-?merge)" + Gap
        + @"((this|that|all|any|every|each|the|these|my|such)" + Gap + @"){0,2}(changes?|pull" + Gap + @"requests?|PRs?|diffs?|commits?|merge" + Gap + @"requests?|code|reviews?|submissions?)\b";

    private const string Blank = @"(?=[\s*_#/>|])";
    private const string SendPattern = @"\b(send|submit|forward)" + Blank;
    private const string UploadPattern = @"\b(post|upload|transmit|exfiltrate|email|leak|copy)" + Blank;

    private const string KeptPattern =
        @"\b(secrets?|credentials?|env(ironment)?" + Gap + @"variables?|ssh" + Gap + @"keys?|private" + Gap + @"keys?|passwords?|system" + Gap + @"prompt|source" + Gap + @"code|conversation|chat" + Gap
        + @"history)|(?<!\w)\.env\b";

    private const string UploadedPattern = KeptPattern + @"|\b(api" + Gap + "?keys?|access" + Gap + "?tokens?|tokens)";

    private const string ElsewherePattern =
        @"https?://|webhook|\b[\w-]{2,40}\.(com|net|org|io|dev|app|sh|xyz|site|example)\b|external|remote" + Gap + @"server";

    private const string ModePattern =
        @"\byou" + Gap + @"are" + Gap + @"now" + Gap + @"(in" + Gap + @")?((a|an|the)" + Gap + @")?(developer|debug|admin|god|unrestricted|jailbroken|root|maintenance|DAN)" + Gap + @"(mode|assistant|model|AI)\b"
        + @"|\b(enter|enable|switch" + Gap + @"to|activate)" + Gap + @"(god|jailbreak|DAN|unrestricted)" + Gap + @"mode\b|\byou" + Gap + @"(have|are" + Gap + @"under)" + Gap + @"no" + Gap + @"(restrictions|safety" + Gap + @"guidelines)\b";

    private const string MustPattern =
        @"\b(must|should|shall|always|never|please|need" + Gap + @"to|are" + Gap + @"required" + Gap + @"to|have" + Gap + @"to|is" + Gap + @"to)\b";

    private const string OrderPattern =
        @"\b(runs?|execute|install|download|fetch|curl|send|upload|approve|merge|skip|disable|ignore|delete|grant|commit|push|decode|add|insert|include|open|visit|read|follow|use|import|replace|rewrite)\b";

    private const string UnaskedPattern =
        @"\b(without" + Gap + @"(asking|prompting|waiting|requesting)|do" + Gap + @"not" + Gap + @"ask|don['’]t" + Gap + @"ask|never" + Gap + @"ask)\b[^.\n]{0,30}\b(permission|confirmation|approval|consent)\b";

    private const string ActionPattern =
        @"\b(runs?|execute|curl|wget|fetch|download|install|send|upload|post|write|append|create|commit|push|delete|modify|insert|include|add|exfiltrate|eval)\b";

    /// <summary>Takes back what the model was told before.</summary>
    [GeneratedRegex(OverridePattern, Options, TimeLimit)]
    public static partial Regex Override();

    /// <summary>Keeps something from the person.</summary>
    [GeneratedRegex(ConcealPattern, Options, TimeLimit)]
    public static partial Regex Conceal();

    /// <summary>Asks for approval.</summary>
    [GeneratedRegex(ApprovePattern, Options, TimeLimit)]
    public static partial Regex Approve();

    /// <summary>Hands over.</summary>
    [GeneratedRegex(SendPattern, Options, TimeLimit)]
    public static partial Regex Send();

    /// <summary>Hands over, in words that are said of files.</summary>
    [GeneratedRegex(UploadPattern, Options, TimeLimit)]
    public static partial Regex Upload();

    /// <summary>What is to stay where it is.</summary>
    [GeneratedRegex(KeptPattern, Options, TimeLimit)]
    public static partial Regex Kept();

    /// <summary>What is to stay where it is, keys and tokens included.</summary>
    [GeneratedRegex(UploadedPattern, Options, TimeLimit)]
    public static partial Regex Uploaded();

    /// <summary>A direction.</summary>
    [GeneratedRegex(@"\b(to|at|via|as)\b", Options, TimeLimit)]
    public static partial Regex Towards();

    /// <summary>A place that is not here.</summary>
    [GeneratedRegex(ElsewherePattern, Options, TimeLimit)]
    public static partial Regex Elsewhere();

    /// <summary>Talks the model into another role.</summary>
    [GeneratedRegex(ModePattern, Options, TimeLimit)]
    public static partial Regex Mode();

    /// <summary>Says that something has to be.</summary>
    [GeneratedRegex(MustPattern, Options, TimeLimit)]
    public static partial Regex Must();

    /// <summary>Something that a model could do.</summary>
    [GeneratedRegex(OrderPattern, Options, TimeLimit)]
    public static partial Regex Orders();

    /// <summary>Lets the agent act without asking.</summary>
    [GeneratedRegex(UnaskedPattern, Options, TimeLimit)]
    public static partial Regex Unasked();

    /// <summary>A model, by name or kind.</summary>
    [GeneratedRegex(Model, Options, TimeLimit)]
    public static partial Regex Models();

    /// <summary>Something that is done, and not only said.</summary>
    [GeneratedRegex(ActionPattern, Options, TimeLimit)]
    public static partial Regex Actions();
}
