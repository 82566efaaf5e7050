using Microsoft.CodeAnalysis.Text;
using Sinch.Voice.Generator.Emission.Client;
using Sinch.Voice.Generator.Emission.Operations;
using Sinch.Voice.Generator.Emission.Types;
using Sinch.Voice.Generator.Model;
using Sinch.Voice.Generator.Model.Callbacks;
using Sinch.Voice.Generator.Model.Client;
using Sinch.Voice.Generator.Model.Operations;
using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.Emission;

/// <summary>Represents a file to emit. It equals the one of the previous run if nothing that affects its text has changed.</summary>
/// <param name="Context">What all files of the document share.</param>
/// <param name="Name">The name of its type.</param>
internal abstract record SourceFile(ApiContext Context, string Name)
{
    public string HintName => HintNames.Of(Context.Namespace, Name);

    /// <summary>Returns the files of a client.</summary>
    public static IEnumerable<SourceFile> AllOf(ApiModel model)
    {
        foreach (var type in model.Types)
        {
            yield return new TypeFile(model.Context, type);
        }

        foreach (var group in model.Groups)
        {
            yield return new GroupFile(model.Context, group);
        }

        yield return new ClientFile(model.Context, model.Client);
        yield return new ServersFile(model.Context, model.Client);
        if (model.Client.HasCredentials)
        {
            yield return new CredentialsFile(model.Context, model.Client);
        }

        yield return new RegistrationFile(model.Context, model.Client);

        if (model.Callbacks is { } callbacks)
        {
            yield return new CallbacksFile(model.Context, callbacks);
        }
    }

    public SourceText Emit(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var writer = new SourceWriter(cancellationToken);
        FileHeader.Write(writer, Context, UsesDeprecated);
        EmitContent(writer);
        return writer.ToSourceText();
    }

    protected virtual bool UsesDeprecated => Context.HasDeprecatedTypes;

    protected abstract void EmitContent(SourceWriter writer);

    private sealed record TypeFile(ApiContext Context, TypeModel Model) : SourceFile(Context, Model.Name)
    {
        protected override bool UsesDeprecated
            => base.UsesDeprecated || Model switch
            {
                ObjectModel model => model.Properties.Any(property => property.Deprecated),
                UnionModel model => model.Common.Any(property => property.Deprecated),
                _ => false,
            };

        protected override void EmitContent(SourceWriter writer)
        {
            switch (Model)
            {
                case ObjectModel { Parts.Count: > 0 } model:
                    MultipartEmitter.Emit(writer, Context, model);
                    break;
                case ObjectModel model:
                    ObjectEmitter.Emit(writer, Context, model);
                    break;
                case EnumModel { IsInteger: true } model:
                    IntegerEnumEmitter.Emit(writer, Context, model);
                    break;
                case EnumModel model:
                    EnumEmitter.Emit(writer, Context, model);
                    break;
                case UnionModel model:
                    UnionEmitter.Emit(writer, Context, model);
                    break;
            }
        }
    }

    private sealed record GroupFile(ApiContext Context, GroupModel Model) : SourceFile(Context, Model.ClassName)
    {
        protected override void EmitContent(SourceWriter writer) => GroupEmitter.Emit(writer, Context, Model);
    }

    private sealed record ClientFile(ApiContext Context, ClientModel Model) : SourceFile(Context, Model.ClassName)
    {
        protected override void EmitContent(SourceWriter writer) => ClientEmitter.Emit(writer, Context, Model);
    }

    private sealed record ServersFile(ApiContext Context, ClientModel Model) : SourceFile(Context, Model.ServersClassName)
    {
        protected override void EmitContent(SourceWriter writer) => ServersEmitter.Emit(writer, Context, Model);
    }

    private sealed record CredentialsFile(ApiContext Context, ClientModel Model) : SourceFile(Context, Model.CredentialsClassName)
    {
        protected override void EmitContent(SourceWriter writer) => CredentialsEmitter.Emit(writer, Context, Model);
    }

    private sealed record RegistrationFile(ApiContext Context, ClientModel Model) : SourceFile(Context, Model.RegistrationClassName)
    {
        protected override void EmitContent(SourceWriter writer) => RegistrationEmitter.Emit(writer, Context, Model);
    }

    private sealed record CallbacksFile(ApiContext Context, CallbacksModel Model) : SourceFile(Context, Model.HandlerName)
    {
        protected override void EmitContent(SourceWriter writer) => CallbacksEmitter.Emit(writer, Context, Model);
    }
}
