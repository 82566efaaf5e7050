using CsCheck;

namespace Sinch.Voice.Fuzz.Models;

/// <summary>Instances of a generated type, made over its public surface as a user makes them.</summary>
/// <param name="type">The generated type.</param>
internal sealed class InstanceGen(Type type) : Gen<object>
{
    /// <inheritdoc/>
    public override object Generate(PCG pcg, Size? min, out Size size)
    {
        var builder = new InstanceBuilder(pcg);
        var instance = builder.Build(type, depth: 0);
        size = builder.Size;
        return instance;
    }
}
