using System.Collections.Frozen;

namespace ApprovalGuard.Detection.Secrets.Values;

/// <summary>What people write where a secret will stand one day: <c>changeme</c>, <c>your-api-key</c>, <c>test123</c>.</summary>
internal static class StandIns
{
    private const int Longest = 64;

    /// <summary>Words that, with digits or signs after them, are nobody's secret.</summary>
    private static readonly FrozenSet<string> Whole = Set(
        "password passwords passwd passwort pass pwd pw passphrase passcode contraseña contrasena senha clave secret secrets token tokens key keys apikey api credential credentials cred creds auth login " +
        "test tests testing tester tested testpass testpassword testing1 foo bar baz qux foobar foobaz barfoo quux example examples sample demo dummy fake mock placeholder value values string str text default " +
        "user username users name email mail your my mypass mypassword mypwd mysecret mytoken mykey yourpassword yoursecret yourtoken yourkey changeme changeit change changethis none null nil undefined true false " +
        "empty blank abc abcd abcde abcdef abcdefg abcdefgh xyz xyzzy asdf asdfgh qwer qwert qwerty zxcv zxcvbn qaz wsx qazwsx aaa aaaa bbb ccc xxx xxxx yyy zzz hello world helloworld hi " +
        "temp tmp todo tbd fixme unknown unset notset hidden masked redacted removed private public invalid valid wrong right correct incorrect bad good new old first second third one two three " +
        "input here some something anything whatever nothing optional required yes no on off enabled disabled random encrypted hash hashed plain plaintext plaintextpassword bearer basic digest " +
        "oauth jwt supersecret secretkey secretpassword secretpass topsecret verysecret mysupersecret password1 newpassword oldpassword wrongpassword badpassword goodpassword correctpassword " +
        "newpass oldpass goodpass badpass wrongpass userpass userpassword passwordpassword secretsecret testtest testuser opensesame sesame letmein hunter keyboardcat keyboard cat insecure unsafe dev local");

    /// <summary>Words that are what everybody tries first; with more behind them they are passwords.</summary>
    private static readonly FrozenSet<string> Defaults = Set(
        "root toor admin administrator postgres postgresql mysql mariadb oracle mongo mongodb redis rabbitmq guest sa dba system manager service nobody nopass nopassword wordpress drupal django laravel jenkins " +
        "docker vagrant ubuntu debian centos pi raspberry cisco elastic kibana grafana neo4j minio minioadmin tomcat sonar nexus gitlab letmein welcome login access master monkey dragon qwerty");

    /// <summary>Words that make the whole of a wordy value a stand-in.</summary>
    private static readonly FrozenSet<string> Telling = Set(
        "your my example examples sample placeholder changeme change changeit replace insert enter fake dummy mock foo bar baz foobar todo fixme redacted removed hidden masked xxx xxxx xxxxx some here goes " +
        "the a an this that is not no none null undefined invalid test testing value string password passwords passwd pass pwd secret secrets token tokens key apikey credential credentials default user username name generate generated " +
        "random set put use same provided needed required optional");

    /// <summary>Whether the value is such a word, with nothing but digits in a row and signs around it.</summary>
    public static bool IsStandIn(ReadOnlySpan<char> value)
    {
        var core = value.TrimEnd("0123456789!@#$%^&*()-_=+.?,;:~ ").TrimStart("0123456789!@#$%^&*()-_=+.?,;:~< ");
        if (core.Length is 0 or > Longest)
        {
            return core.Length == 0 && !value.ContainsAnyInRange('0', '9');
        }

        Span<char> lower = stackalloc char[core.Length];
        core.ToLowerInvariant(lower);
        return Whole.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower)
            || (core.Length == value.Length && Defaults.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower));
    }

    /// <summary>Whether a value made of words has one among them that gives it away.</summary>
    public static bool HasTellingWord(ReadOnlySpan<char> value)
    {
        if (value.Length > Longest)
        {
            return false;
        }

        var telling = Telling.GetAlternateLookup<ReadOnlySpan<char>>();
        var words = new Names.NameWords(value, stackalloc char[Longest]);
        while (words.MoveNext())
        {
            if (telling.Contains(words.Current))
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
