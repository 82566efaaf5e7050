using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Model;

namespace Sinch.Voice.Generator.PublicApi;

/// <summary>Represents the public surface of a generated client: a line for each type and each member, in ordinal order.</summary>
/// <remarks>It depends only on the model, so that it changes only with what a caller sees.</remarks>
internal static class PublicSurface
{
    public static EquatableArray<SurfaceLine> Of(ApiModel model)
    {
        // Types are sorted, and a type's lines precede those of the next one, so only the lines within each type are sorted.
        var ofTypes = new List<SurfaceLine>();
        foreach (var type in model.Types)
        {
            var start = ofTypes.Count;
            ofTypes.AddRange(TypeLines.Of(type));
            ofTypes.Sort(start, ofTypes.Count - start, SurfaceLine.Order);
        }

        var others = new List<SurfaceLine>(ClientLines.Of(model.Client));
        foreach (var group in model.Groups)
        {
            others.AddRange(ClientLines.Of(model.Client, group));
        }

        if (model.Callbacks is { } callbacks)
        {
            others.AddRange(ClientLines.Of(callbacks));
        }

        others.Sort(SurfaceLine.Order);
        return new EquatableArray<SurfaceLine>(Merge(ofTypes, others));
    }

    private static SurfaceLine[] Merge(List<SurfaceLine> left, List<SurfaceLine> right)
    {
        var merged = new SurfaceLine[left.Count + right.Count];
        for (int i = 0, j = 0; i + j < merged.Length;)
        {
            merged[i + j] = j == right.Count || (i < left.Count && SurfaceLine.Order.Compare(left[i], right[j]) <= 0) ? left[i++] : right[j++];
        }

        return merged;
    }
}
