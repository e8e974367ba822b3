using System.Globalization;
using ApprovalGuard.Fuzz.Engine;
using ApprovalGuard.Fuzz.Targets;

const int DefaultSeconds = 60;
Coverage.Begin();
var folder = Path.GetFullPath(Path.Combine("artifacts", "fuzz"));
return args switch
{
    [] => FuzzAll(FuzzTargets.All.Select(static target => target.Name), DefaultSeconds),
    ["all"] => FuzzAll(FuzzTargets.All.Select(static target => target.Name), DefaultSeconds),
    ["all", var seconds] => FuzzAll(FuzzTargets.All.Select(static target => target.Name), Number(seconds)),
    ["--inside", var name, var place, var seconds, var seed] => new FuzzRun(FuzzTargets.Find(name)!, place, Number(seed)).Run(TimeSpan.FromSeconds(Number(seconds))) == 0 ? 0 : 1,
    [var name, "--replay", var file] when FuzzTargets.Find(name) is { } target => FuzzRun.Replay(target, file),
    [var name] when FuzzTargets.Find(name) is not null => FuzzAll([name], DefaultSeconds),
    [var name, var seconds] when FuzzTargets.Find(name) is not null => FuzzAll([name], Number(seconds)),
    _ => Usage(),
};

int FuzzAll(IEnumerable<string> names, int seconds)
{
    var copy = InstrumentedCopy.Make(Path.Combine(folder, "program"));
    var failed = 0;
    foreach (var name in names)
    {
        var place = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        failed += copy.Run(name, place, seconds, seed: Environment.TickCount) == 0 ? 0 : 1;
    }

    Console.WriteLine(failed == 0 ? "all targets hold" : $"{failed} targets do not hold");
    return failed == 0 ? 0 : 1;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static int Usage()
{
    Console.Error.WriteLine($"""
        usage: ./build.sh fuzz [TARGET|all] [SECONDS]
               ./build.sh fuzz TARGET --replay FILE

        Fuzzes each target for so many seconds ({DefaultSeconds} unless named) under coverage. The corpus and
        the inputs at which something fails stay in artifacts/fuzz/TARGET.

        Targets: {string.Join(", ", FuzzTargets.All.Select(static target => target.Name))}
        """);
    return 2;
}
