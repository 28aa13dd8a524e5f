using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace KnowledgeBase.ComponentTests;

/// <summary>Hands out the version of AngleSharp.Diffing that can be had, see the project file.</summary>
internal static class BunitDependencies
{
    [ModuleInitializer]
    internal static void Resolve() => AssemblyLoadContext.Default.Resolving += (context, name) => name.Name == "AngleSharp.Diffing"
        ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "bunit", "AngleSharp.Diffing.dll"))
        : null;
}
