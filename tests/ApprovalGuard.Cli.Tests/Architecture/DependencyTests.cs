using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Extensions;
using ArchUnitNET.Loader;
using Assembly = System.Reflection.Assembly;

namespace ApprovalGuard.Cli.Tests.Architecture;

/// <summary>Dependencies point inward only (docs/architecture.md); these tests fail on one that points outward.</summary>
public sealed class DependencyTests
{
    private static readonly Assembly Core = Assembly.Load("ApprovalGuard.Core");
    private static readonly Assembly Git = Assembly.Load("ApprovalGuard.Git");
    private static readonly ArchUnitNET.Domain.Architecture House = new ArchLoader().LoadAssemblies(Core, Git).Build();

    /// <summary>The folders of the core from the inside out: each may use those named with it, and itself.</summary>
    private static readonly Dictionary<string, string[]> Rooms = new(StringComparer.Ordinal)
    {
        ["Problems"] = [],
        ["Changes"] = ["Problems"],
        ["Paths"] = [],
        ["Archives"] = ["Changes"],
        ["LockFiles"] = ["Changes"],
        ["Findings"] = ["Changes"],
        ["Policies"] = ["Problems", "Changes", "Findings"],
        ["Allowances"] = ["Problems", "Paths", "Changes", "Findings", "Policies"],
        ["Detection"] = ["Problems", "Paths", "Changes", "LockFiles", "Findings", "Policies"],
        ["Gates"] = ["Problems", "Paths", "Changes", "LockFiles", "Findings", "Policies"],
        ["Checks"] = ["Problems", "Paths", "Changes", "LockFiles", "Findings", "Policies", "Allowances", "Detection", "Gates"],
        ["Reports"] = ["Problems", "Changes", "Findings", "Policies", "Gates"],
    };

    [Fact]
    public void The_core_knows_no_edge_and_no_library_but_yaml_toml_and_diffs() =>
        NamesOfReferences(Core).ShouldBeSubsetOf(["YamlDotNet", "Tomlyn", "DiffPlex"]);

    [Fact]
    public void Git_knows_the_core_and_libgit2_alone() =>
        NamesOfReferences(Git).ShouldBeSubsetOf(["ApprovalGuard.Core", "LibGit2Sharp"]);

    [Theory]
    [InlineData("System.IO.File")]
    [InlineData("System.IO.Directory")]
    [InlineData("System.IO.FileStream")]
    [InlineData("System.Diagnostics.Process")]
    [InlineData("System.Net.")]
    [InlineData("System.Random")]
    [InlineData("System.Environment")]
    [InlineData("System.Console")]
    public void The_core_reaches_no_file_process_network_chance_or_console(string forbidden) =>
        TypesUsing(type => forbidden.EndsWith('.') ? type.StartsWith(forbidden, StringComparison.Ordinal) : type == forbidden).ShouldBeEmpty();

    [Fact]
    public void The_core_asks_no_clock_but_the_one_it_is_given() =>
        House.Types.Where(static type => type.Assembly.Name.StartsWith("ApprovalGuard.Core", StringComparison.Ordinal))
            .SelectMany(static type => type.GetMethodMembers())
            .Where(static member => member.GetCalledMethods().Any(static called =>
                called.FullName.Contains("System.DateTime::get_Now", StringComparison.Ordinal)
                || called.FullName.Contains("System.DateTime::get_UtcNow", StringComparison.Ordinal)
                || called.FullName.Contains("System.DateTimeOffset::get_Now", StringComparison.Ordinal)
                || called.FullName.Contains("System.DateTimeOffset::get_UtcNow", StringComparison.Ordinal)))
            .Select(static member => member.FullName)
            .ShouldBeEmpty();

    [Fact]
    public void Every_folder_of_the_core_is_a_room_of_the_house() =>
        CoreTypes().Select(RoomOf).Distinct().ShouldBeSubsetOf(Rooms.Keys);

    [Theory]
    [MemberData(nameof(RoomNames))]
    public void A_room_uses_only_rooms_further_in(string room)
    {
        var allowed = Rooms[room].Append(room);

        var outward = from type in CoreTypes()
                      where RoomOf(type) == room
                      from target in type.GetTypeDependencies()
                      where target.FullName.StartsWith("ApprovalGuard.", StringComparison.Ordinal) && !allowed.Contains(RoomOf(target))
                      select $"{type.FullName} uses {target.FullName}";

        outward.Distinct().ShouldBeEmpty();
    }

    public static TheoryData<string> RoomNames() => [.. Rooms.Keys];

    private static IEnumerable<IType> CoreTypes() =>
        House.Types.Where(static type => type.FullName.StartsWith("ApprovalGuard.", StringComparison.Ordinal)
            && !type.FullName.StartsWith("ApprovalGuard.Git.", StringComparison.Ordinal));

    private static string RoomOf(IType type) => type.FullName.Split('.')[1];

    private static IEnumerable<string> TypesUsing(Func<string, bool> isForbidden) =>
        from type in CoreTypes()
        from target in type.GetTypeDependencies()
        where isForbidden(target.FullName)
        select $"{type.FullName} uses {target.FullName}";

    private static IEnumerable<string> NamesOfReferences(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Select(static reference => reference.Name!).Where(static name =>
            !name.StartsWith("System.", StringComparison.Ordinal) && name is not ("System" or "netstandard" or "mscorlib" or "Microsoft.Win32.Primitives"));
}
